/** The daily mail. The page stops it with a button; the address for mail programs does by a bare POST (RFC 8058). */
export function toMail({ due, site, token }: { due: number; site: string; token: string }): {
  subject: string
  text: string
  headers: Record<string, string>
} {
  const questions = due === 1 ? '1 question is' : `${due} questions are`
  return {
    subject: `${questions} due for review`,
    text: [
      `${questions} due for review today:`,
      `${site}/review/`,
      '',
      'You asked for this mail in your settings. Stop it:',
      `${site}/review-mail/stop?token=${token}`,
      '',
    ].join('\n'),
    headers: {
      'List-Unsubscribe': `<${site}/api/review-mail/stop?token=${token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    },
  }
}
