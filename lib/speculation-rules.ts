/** A guide page is fetched ahead once a reader rests on its link, and not before. Inline in every page; its hash is in the policy. */
export const SPECULATION_RULES = JSON.stringify({ prefetch: [{ where: { href_matches: '/get-started/*' }, eagerness: 'moderate' }] })
