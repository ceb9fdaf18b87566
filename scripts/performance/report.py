"""The table of limits, and further tables."""

from tools import note


class Report:
    """The results."""

    def __init__(self):
        self.rows = []
        self.tables = []
        self.spreads = []

    def add(self, what, ours, peer, bar, unit):
        """Adds a row to the table of limits. The bar limits the ratio to the peer, or the figure itself if there is no peer."""
        self.rows.append((what, ours, peer, bar, unit))
        note(f"  {what}: {value(ours, peer):.3g}, at most {bar}")

    def table(self, title, header, rows):
        """Adds a table without limits."""
        self.tables.append((title, header, rows))

    def least(self, measure, times=3):
        """Returns the minimum of several measurements, and records their spread, which shows how noisy the run was."""
        all_of_them = [measure() for _ in range(times)]
        if min(all_of_them) >= 0.1:
            self.spreads.append(max(all_of_them) / min(all_of_them))
        return min(all_of_them)

    def print(self):
        for title, header, rows in self.tables:
            print(f"\n## {title}\n")
            print(f"| {' | '.join(header)} |\n|{'---|' * len(header)}")
            for row in rows:
                print(f"| {' | '.join(shown(it) for it in row)} |")
        if self.rows:
            print("\n## Limits\n\n| cost | ours | peer | limit | ratio | bar | |\n|---|---|---|---|---|---|---|")
        for what, ours, peer, bar, unit in self.rows:
            verdict = "met" if value(ours, peer) <= bar else "MISSED"
            limit, ratio = (bar, "") if peer is None else (bar * peer, f"{ours / peer:.3f}")
            print(f"| {what} | {shown(ours)} {unit} | {shown(peer)} | {shown(limit)} | {ratio} | {bar} | {verdict} |")
        if self.spreads:
            print(f"\nThe slowest of the same builds took up to {max(self.spreads):.2f} times as long as the fastest.")


def value(ours, peer):
    """Returns the value that the bar limits."""
    return ours if peer is None else ours / peer


def shown(it):
    """Formats a figure with its significant digits."""
    if it is None:
        return ""
    if not isinstance(it, (int, float)):
        return str(it)
    if it >= 1e6:
        return f"{it / 1e6:,.1f} M"
    return f"{it:,.0f}" if it >= 100 else f"{it:.3g}"
