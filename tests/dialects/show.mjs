// Writes the tables that MDX, as Docusaurus sets it up, makes of the pages that are named, as JSON; `null` for a page that it
// refuses.

import { readFileSync } from 'node:fs'
import { compile } from '@mdx-js/mdx'
import remarkComment from '@slorber/remark-comment'
import remarkGfm from 'remark-gfm'

// What a reader sees of a node; what JavaScript would have to compute is nothing that stands on the page.
function text(node) {
  if (node.type === 'text') return node.value
  if (node.type.endsWith('Expression')) return '\u0000'
  if (node.tagName === 'br' || node.name === 'br') return ' '
  return (node.children ?? []).map(text).join('')
}

function find(node, tagName) {
  if (node.tagName === tagName) return [node]
  return (node.children ?? []).flatMap((child) => find(child, tagName))
}

function tables(tree) {
  const cells = (row) => row.children.filter((cell) => cell.tagName).map(text)
  return find(tree, 'table').map((table) => find(table, 'tr').map(cells))
}

async function mdx(page) {
  let found = null
  const collect = () => (tree) => { found = tables(tree) }
  try {
    await compile(page, { remarkPlugins: [remarkComment, remarkGfm], rehypePlugins: [collect] })
  } catch {
    return null
  }
  return found
}

const shown = {}
for (const path of process.argv.slice(2)) {
  shown[path] = await mdx(readFileSync(path, 'utf8'))
}
console.log(JSON.stringify(shown))
