/** 64 words of ports and cargo: 6 bits. Plain to spell over a bad line. */
export const WORDS = (
  'ANCHOR BALLAST BARGE BEACON BERTH BOLLARD BRIDGE BUOY CABLE CANVAS CAPSTAN CARGO CHANNEL CHART CLEAT COMPASS ' +
  'CRANE CREW CURRENT DAVIT DECK DERRICK DOCK DREDGE FATHOM FENDER FERRY FREIGHT GALLEY GANGWAY GANTRY HARBOR ' +
  'HATCH HAWSER HELM HOIST JETTY KEEL LADDER LANTERN LIGHTER MANIFEST MARINER MOORING NAUTICAL OUTPORT PALLET PENNANT ' +
  'PIER PILOT QUAY RIGGING RUDDER SEXTANT SHIPYARD SIGNAL SOUNDING STERN TACKLE TENDER TIDE TRAWLER VESSEL WHARF'
).split(' ')

/** 30 characters that are not taken for one another: no 0 and O, no 1, I and L, no U for V. */
export const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Characters after the dash: 29.4 bits, 35.4 with the word. */
export const TAIL_LENGTH = 6

/**
 * What was typed, as codes are stored: `harbor 7q2m-xk` becomes `HARBOR-7Q2MXK`.
 * Letter case, spaces, dashes of any kind and what nobody sees do not matter. The answer need not be a code that exists.
 */
export function toJoinCode(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{C}_.]/gu, '')
  return `${plain.slice(0, -TAIL_LENGTH)}-${plain.slice(-TAIL_LENGTH)}`
}
