import { initAll as startMojComponents } from '@ministryofjustice/frontend'
import { initAll as startGovukComponents } from 'govuk-frontend'
import { startAutosave } from './autosave.js'
import { startPrintButtons } from './print.js'
import { startSessionWarning } from './session.js'

startGovukComponents()
startMojComponents()
startSessionWarning()
startPrintButtons()
for (const form of document.querySelectorAll('form[data-autosave]')) {
  startAutosave(/** @type {HTMLFormElement} */ (form))
}
