// Says, before anything is drawn, that scripts run here. GOV.UK publishes this line as an inline script, which our
// content security policy does not allow; a file of our own in the same place does the same.
document.body.className += ` js-enabled${'noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : ''}`
