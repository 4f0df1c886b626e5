/** Answers with what is meant for everybody, scripts of other sites included: checking a credential needs nobody's leave. */
export function answerAnybody(body: string, contentType: string, maxAgeSeconds: number): Response {
  return new Response(body, {
    headers: {
      'content-type': contentType,
      'cache-control': maxAgeSeconds > 0 ? `public, max-age=${maxAgeSeconds}` : 'no-store',
      'access-control-allow-origin': '*',
    },
  })
}
