/** Encryption: the key, its sheet, passphrases, and files that are locked. */
export const keyWords = {
  keySection: 'Encryption',
  keyOffText:
    'Backups can be read by anyone who finds the file. Encrypted, they open only on this computer or with a sheet of paper that you print and keep.',
  keyOnText:
    'New backups are encrypted; those made before stay as they were. They open on this computer, and anywhere with your key sheet. If this computer breaks, nobody can open them without the sheet: not even we can.',
  keyUnreadable:
    'The key of this computer can’t be read, so no backup can be made. Your records are safe here. Start the app again; if this stays, turn encryption off here and on again, and print a new sheet. Keep the old sheet for the older backups.',
  keyTurnOn: 'Encrypt backups',
  keyShowSheet: 'Show the key sheet',
  keyTurnOff: 'Stop encrypting',
  keyTurnOffAsk:
    'From now on backups can be read by anyone who has the file. Those made until now stay encrypted and need the key sheet: keep it.',
  keyTurnOffYes: 'Yes, stop encrypting',
  keyTurnOffNo: 'Leave it on',
  keyFailed: 'That could not be written down, so nothing was changed. Try again.',

  keyTitle: 'Key sheet',
  keyLead:
    'Print this page and keep it where you keep important papers, not beside the computer. You need it when this computer is gone.',
  keyPrint: 'Print the key sheet',
  keyHaveIt: 'I have it on paper',
  keyMaking: 'Making a key…',
  keyBack: 'Back to Backup',
  keySheetFor: 'Key sheet for {{shop}}',
  keySheetMade: 'Printed {{when}} · opens backups locked with {{recipient}}',
  keySheetWhat:
    'This opens the encrypted backups of The Usual: everything the shop remembers about its people. Whoever has this sheet and a backup can read all of it. Keep it like a deed; do not photograph it.',
  keySheetLine: 'The secret line',
  keySheetGaps:
    'The gaps and the small numbers are only there for the eye. The line begins with AGE-SECRET-KEY-1.',
  keySheetQr: 'The same line, to be scanned',
  keySheetHow: 'To open a backup with it',
  keySheetApp:
    'In The Usual: choose “Restore a backup”, choose the file that ends in “.usual.age”, and type the secret line.',
  keySheetAge:
    'Without The Usual: install the free program “age” (age-encryption.org), write the secret line without gaps into a file key.txt, and run',
  keySheetZip:
    'What comes out is a zip file: rename it to end in “.zip” and any zip program opens it.',

  keyProveTitle: 'Is it on paper?',
  keyProveText:
    'Encryption goes on only when we know that you have the sheet. Read these two groups from the paper and type them.',
  keyProveGroup: 'Group {{number}}',
  keyProveWrong:
    'That is not what the sheet says. Nothing was changed. Look at the small numbers over the groups, or show the sheet again.',
  keyProveSave: 'Encrypt backups from now on',
  keyProveBack: 'Show the sheet again',

  keyAskLine: 'Secret line',
  keyAskPassphrase: 'Passphrase',
  keyAskTitle: '{{name}} is encrypted',
  keyAskLineHint:
    'It was locked with a key that is not on this computer. Type the secret line of its key sheet; gaps and capitals don’t matter.',
  keyAskPassphraseHint: 'It was saved with a passphrase. Type it as it was typed then.',
  keyAskOpen: 'Open',
  keyNotALine:
    'That is not a whole secret line: AGE-SECRET-KEY-1 and 58 letters and digits after it. Nothing was changed. Compare it with the sheet.',
  keyWrongLine:
    'That secret line does not open {{name}}. Nothing was changed. Look for a mistyped letter, or for the sheet of another time.',
  keyWrongPassphrase:
    'That passphrase does not open {{name}}. Nothing was changed. Look at capitals and the language of the keyboard.',
  keyLocked:
    '{{name}} is encrypted, and the key of this computer does not open it. Nothing was changed. Open it with its key sheet.',
  keyLockedPassphrase:
    '{{name}} is encrypted with a passphrase. Nothing was changed. Open it with its passphrase.',

  keyCopy: 'Save a copy with a passphrase',
  keyCopyText:
    'For one file that you hand to somebody or carry around. It opens with the passphrase alone, on any computer. If the passphrase is forgotten, the file is lost.',
  keyCopyAgain: 'The same once more',
  keyCopySave: 'Save the copy',
  keyCopyShort: 'Take at least 10 letters: four words that do not belong together are good.',
  keyCopyTooShort: 'That is too short. Nothing was saved.',
  keyCopyDifferent: 'The two are not the same. Nothing was saved. Type them again.',
} as const
