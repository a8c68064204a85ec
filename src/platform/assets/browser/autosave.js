import { sessionUsed } from './session.js'

/**
 * Sends a form's text to the server within two seconds of typing, and says what became of it. The form's
 * `data-autosave` is the address; it gets the same fields a submission would send. The answer may be JSON:
 * `fields` are put into the form (a version number, say) and `message` is shown when the text was not taken.
 * Nothing is stored in the browser: text that could not be sent stays in the open page, with a warning.
 */
export function startAutosave(/** @type {HTMLFormElement} */ form) {
  new Autosave(form).start()
}

const QUIET_MS = 900
const LONGEST_WAIT_MS = 1500
const FIRST_RETRY_MS = 3000
const LONGEST_RETRY_MS = 60_000
const LONGEST_ANSWER_MS = 10_000

class Autosave {
  /** @type {HTMLFormElement} */ #form
  /** @type {HTMLElement | null} */ #status
  /** When the oldest text that is not saved was typed, or null when everything is saved. */
  #unsavedSince = /** @type {number | null} */ (null)
  #timer = 0
  #retryMs = FIRST_RETRY_MS
  #sending = false
  /** What the server has last taken. Leaving a field reports a change even when nothing new was typed. */
  #taken = ''
  /** Another person's newer text is at the server: saving on would write over it. */
  #stale = false
  #submitted = false
  /** A submission that waits for the save under way, whose answer it must carry. */
  #waiting = /** @type {{ submitter: HTMLElement | null } | null} */ (null)

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#form = form
    this.#status = form.querySelector('[data-autosave-status]')
  }

  start() {
    this.#form.addEventListener('input', () => this.#typed())
    this.#form.addEventListener('change', () => this.#typed())
    this.#form.addEventListener('submit', (event) => this.#submit(event))
    window.addEventListener('online', () => this.#saveSoon(0))
    window.addEventListener('focus', () => this.#saveSoon(0))
    window.addEventListener('beforeunload', (event) => this.#warnBeforeLeaving(event))
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.#saveSoon(0)
    })
  }

  #typed() {
    const now = Date.now()
    this.#unsavedSince ??= now
    this.#saveSoon(Math.max(0, Math.min(QUIET_MS, this.#unsavedSince + LONGEST_WAIT_MS - now)))
  }

  /** @param {number} ms */
  #saveSoon(ms) {
    if (this.#unsavedSince === null) return
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#save(), ms)
  }

  async #save() {
    if (this.#sending || this.#stale || this.#submitted || this.#unsavedSince === null) return
    const since = this.#unsavedSince
    this.#unsavedSince = null
    const typed = this.#text()
    if (typed === this.#taken) return
    this.#sending = true
    const answer = await this.#send()
    if (answer?.ok) await this.#saved(answer, typed)
    else await this.#notSaved(answer, since)
    this.#sending = false
    if (this.#waiting !== null) this.#form.requestSubmit(this.#waiting.submitter)
  }

  /** The fields a person fills; the hidden ones change with every answer. */
  #text() {
    return this.#fields((name) => !this.#isHidden(name)).toString()
  }

  /** @param {string} name */
  #isHidden(name) {
    const field = this.#form.elements.namedItem(name)
    return field instanceof HTMLInputElement && field.type === 'hidden'
  }

  /** @param {(name: string) => boolean} wanted */
  #fields(wanted) {
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(this.#form))
      if (typeof value === 'string' && wanted(name)) fields.append(name, value)
    return fields
  }

  #send() {
    const body = this.#fields(() => true)
    const address = this.#form.dataset.autosave ?? ''
    const keepalive = document.visibilityState === 'hidden'
    const headers = { accept: 'application/json' }
    const signal = AbortSignal.timeout(LONGEST_ANSWER_MS)
    return fetch(address, { method: 'POST', body, headers, redirect: 'manual', keepalive, signal }).catch(
      () => null,
    )
  }

  /**
   * @param {Response} answer
   * @param {string} typed
   */
  async #saved(answer, typed) {
    this.#taken = typed
    this.#retryMs = FIRST_RETRY_MS
    sessionUsed()
    this.#fill((await readAnswer(answer)).fields ?? {})
    const words = this.#status?.dataset.saved ?? ''
    this.#say(words.replace('{time}', timeOfDay()), false)
    if (this.#unsavedSince !== null) this.#saveSoon(QUIET_MS)
  }

  /**
   * @param {Response | null} answer
   * @param {number} since
   */
  async #notSaved(answer, since) {
    this.#unsavedSince = since
    const why = reasonFor(answer)
    const { message } = answer === null ? {} : await readAnswer(answer)
    this.#say(message ?? this.#status?.dataset[why] ?? '', true)
    this.#stale = why === 'stale'
    this.#saveSoon(this.#nextRetry())
  }

  #nextRetry() {
    const ms = this.#retryMs
    this.#retryMs = Math.min(ms * 2, LONGEST_RETRY_MS)
    return ms
  }

  /** @param {Record<string, string>} fields */
  #fill(fields) {
    for (const [name, value] of Object.entries(fields)) {
      const field = this.#form.elements.namedItem(name)
      if (field instanceof HTMLInputElement && field.type === 'hidden') field.value = value
    }
  }

  /**
   * @param {string} words
   * @param {boolean} trouble
   */
  #say(words, trouble) {
    if (this.#status === null || this.#status.textContent === words) return
    this.#status.textContent = words
    this.#status.classList.toggle('parapet-autosave--trouble', trouble)
  }

  /** Sending a form with no connection would replace the page, and the text in it, by the browser's own error. */
  #submit(/** @type {SubmitEvent} */ event) {
    const offline = !navigator.onLine
    this.#submitted = !offline && !this.#sending
    if (this.#submitted) return
    event.preventDefault()
    if (offline) this.#say(this.#status?.dataset.offline ?? '', true)
    else this.#waiting = { submitter: event.submitter }
  }

  #warnBeforeLeaving(/** @type {BeforeUnloadEvent} */ event) {
    const unsaved = this.#unsavedSince !== null || this.#sending
    if (unsaved && !this.#submitted) event.preventDefault()
  }
}

/** @param {Response | null} answer */
function reasonFor(answer) {
  if (answer === null) return 'offline'
  if (answer.status === 409) return 'stale'
  const signedOut = answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403
  return signedOut ? 'signedOut' : 'failed'
}

/**
 * @param {Response} answer
 * @returns {Promise<{ fields?: Record<string, string>, message?: string }>}
 */
async function readAnswer(answer) {
  if (!answer.headers.get('content-type')?.includes('json')) return {}
  return answer.json().catch(() => ({}))
}

function timeOfDay() {
  const clock = { hour: 'numeric', minute: '2-digit', hour12: true, timeZone: 'Europe/London' }
  const format = new Intl.DateTimeFormat('en-GB', /** @type {Intl.DateTimeFormatOptions} */ (clock))
  return format.format(new Date()).replace(/\s/g, '')
}
