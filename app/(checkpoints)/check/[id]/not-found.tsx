/** An address that is no certificate, in the look of those that are. */
export default function NoSuchCertificate() {
  return (
    <main id="main" className="page narrow">
      <h1>Check of a certificate</h1>
      <section className="panel is-not-valid" aria-labelledby="state">
        <h2 id="state">Unknown</h2>
        <p>There is no certificate at this address. It may be mistyped, or the account that it belonged to was removed.</p>
      </section>
    </main>
  )
}
