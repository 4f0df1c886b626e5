import type { Addresses, PassedModule, Shown } from '../types'
import { toStatusPlace } from './status-list'

/** Version 2.0 of W3C Verifiable Credentials and version 3.0 of Open Badges. */
export const CONTEXTS = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json']

const names = new Intl.ListFormat('en')

/** Who issues: this guide. */
export function toIssuer({ issuer, site }: Addresses) {
  return { id: issuer, type: ['Profile'], name: 'Longshore', url: site, description: 'A guide to containers that remembers where you are.' }
}

/** What is certified. Its modules are those of the guide on the day of issue. */
export function toAchievement({ achievement }: Addresses, modules: Pick<PassedModule, 'id' | 'title'>[], passMark: number) {
  const percent = Math.round(passMark * 100)
  return {
    id: achievement,
    type: ['Achievement'],
    achievementType: 'Certificate',
    name: 'Containers from the ground up',
    description: 'Passed the checkpoint of every module of the Longshore guide to containers.',
    criteria: {
      narrative: `Passed a mixed test, drawn from all lessons of the module, with at least ${percent} of 100 points in each of: ${names.format(modules.map((module) => module.title))}. The tests are taken online without supervision, and may be repeated with other questions.`,
    },
    resultDescription: modules.map((module) => ({
      id: `${achievement}#${module.id}`,
      type: ['ResultDescription'],
      name: module.title,
      resultType: 'Percent',
      valueMin: '0',
      valueMax: '100',
    })),
  }
}

/**
 * The credential of one certificate, before it is signed. Holds what the learner agreed to show and nothing else:
 * its subject is a random number, with a name only where that was agreed.
 */
export function toCredential(args: {
  certificateId: string
  statusIndex: number
  issuedAt: Date
  shown: Shown
  modules: PassedModule[]
  passMark: number
  addresses: Addresses
}) {
  const { certificateId, issuedAt, shown, modules, addresses } = args
  const { list, place } = toStatusPlace(args.statusIndex)
  const achievement = toAchievement(addresses, modules, args.passMark)
  const identifier = shown.name && [{ type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: shown.name }]
  const result = modules.map((module) => ({
    type: ['Result'],
    resultDescription: `${achievement.id}#${module.id}`,
    value: String(Math.floor(module.score * 100 + 1e-9)),
  }))
  return {
    '@context': CONTEXTS,
    id: addresses.checkOf(certificateId),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: achievement.name,
    issuer: toIssuer(addresses),
    validFrom: issuedAt.toISOString(),
    credentialSubject: {
      id: `urn:uuid:${certificateId}`,
      type: ['AchievementSubject'],
      ...(identifier ? { identifier } : {}),
      achievement,
      ...(shown.scores ? { result } : {}),
    },
    credentialStatus: {
      id: `${addresses.statusListOf(list)}#${place}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(place),
      statusListCredential: addresses.statusListOf(list),
    },
  }
}
export type Credential = ReturnType<typeof toCredential>

/** The claims that JWT readers look at, beside those of the credential, which they repeat. */
export function toClaims(credential: { id: string; issuer: { id: string }; validFrom: string; credentialSubject: { id: string } }) {
  return {
    iss: credential.issuer.id,
    jti: credential.id,
    sub: credential.credentialSubject.id,
    nbf: Math.floor(Date.parse(credential.validFrom) / 1000),
  }
}
