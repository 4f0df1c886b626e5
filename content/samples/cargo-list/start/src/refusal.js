/** A request that is answered with `status` and a sentence for the person who sent it. */
export class Refusal extends Error {
  constructor(status, message, headers = {}) {
    super(message)
    this.status = status
    this.headers = headers
  }
}
