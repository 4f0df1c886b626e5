/** Elements of `root`, and `root` itself: what the parser adds may be the very element that is to be painted. */
export const all = (root: ParentNode, selector: string) =>
  [...(root instanceof Element && root.matches(selector) ? [root] : []), ...root.querySelectorAll<HTMLElement>(selector)] as HTMLElement[]
