/** A checkpoint that was passed, as a certificate keeps it. */
export type PassedModule = {
  id: string
  title: string
  /** The best score, 0 to 1. */
  score: number
  /** When it was first passed, ISO 8601. */
  passedAt: string
}

/** What the learner agreed to show. Modules and the date always belong to a certificate. */
export type Shown = {
  /** null: no name. */
  name: string | null
  scores: boolean
}

export type OwnCertificate = {
  id: string
  issuedAt: Date
  shown: Shown
  modules: PassedModule[]
  /** Checkpoints that were passed since it was made are not on it. */
  revoked: { at: Date; by: 'learner' | 'operator' } | null
}

/** Addresses that stand in a credential. */
export type Addresses = {
  site: string
  issuer: string
  achievement: string
  jwks: string
  keyOf: (thumbprint: string) => string
  checkOf: (certificateId: string) => string
  statusListOf: (list: number) => string
}
