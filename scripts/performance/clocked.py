"""Runs a command, and writes its CPU time in seconds and its peak memory in kilobytes to a file.

    python3 clocked.py FILE COMMAND…
"""

import pathlib
import resource
import subprocess
import sys

done = subprocess.run(sys.argv[2:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
pathlib.Path(sys.argv[1]).write_text(f"{used.ru_utime + used.ru_stime} {used.ru_maxrss}")
sys.exit(done.returncode)
