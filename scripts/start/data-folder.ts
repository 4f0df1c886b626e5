import { accessSync, constants, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Refusal } from './refusal'
import { root } from './root'

/** Path of the folder of `openDataFolder`. A relative LONGSHORE_DATA counts from the checkout. */
export function toDataFolder(configured: string | undefined): string {
  return configured ? resolve(root, configured) : join(root, '.data')
}

/** The folder that holds everything worth a backup: database, secrets, lock. Made when it is missing. */
export function openDataFolder(configured: string | undefined): string {
  const folder = toDataFolder(configured)
  try {
    // As root, PostgreSQL runs under another account, which has to pass through; the files inside are 0600.
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Refusal(
      `The data folder ${folder} cannot be written by this user (${code}). Start as the user who owns it, or set LONGSHORE_DATA to another folder.`,
    )
  }
  return folder
}
