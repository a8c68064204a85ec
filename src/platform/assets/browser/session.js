/**
 * Warns before the session ends and goes to the sign-in page when it has; where somebody has typed, the page stays and says so. The body says how long the session lasts
 * without a request; every page and every saved draft is a request, whichever window it comes from.
 */
export function startSessionWarning() {
  const dialog = document.querySelector('dialog[data-session-warning]')
  const { sessionSeconds, sessionWarnSeconds, sessionOver } = document.body.dataset
  if (!(dialog instanceof HTMLDialogElement) || sessionOver === undefined) return
  const session = new Session(dialog, Number(sessionSeconds), Number(sessionWarnSeconds), sessionOver)
  session.start()
}

const SESSION_USED = 'parapet:session-used'

/** Tells this window, and through it the others, that the server has just heard from this person. */
export function sessionUsed() {
  document.dispatchEvent(new Event(SESSION_USED))
}

class Session {
  #others = new BroadcastChannel(SESSION_USED)
  #endsAt = 0
  #leaving = false
  #typed = false
  /** @type {HTMLDialogElement} */ #dialog
  /** @type {number} */ #seconds
  /** @type {number} */ #warnSeconds
  /** @type {string} */ #over

  /**
   * @param {HTMLDialogElement} dialog
   * @param {number} seconds
   * @param {number} warnSeconds
   * @param {string} over
   */
  constructor(dialog, seconds, warnSeconds, over) {
    this.#dialog = dialog
    this.#seconds = seconds
    this.#warnSeconds = warnSeconds
    this.#over = over
  }

  start() {
    document.addEventListener(SESSION_USED, () => this.#used())
    this.#others.addEventListener('message', () => this.#extend())
    this.#dialog.addEventListener('cancel', (event) => this.#stay(event))
    this.#stayLink?.addEventListener('click', (event) => this.#stay(event))
    document.addEventListener('visibilitychange', () => this.#look())
    document.querySelector('main form[method="post"]')?.addEventListener('input', () => {
      this.#typed = true
    })
    this.#used()
    setInterval(() => this.#look(), 1000)
  }

  get #stayLink() {
    return /** @type {HTMLAnchorElement | null} */ (this.#dialog.querySelector('[data-session-stay]'))
  }

  #used() {
    this.#extend()
    this.#others.postMessage('used')
  }

  #extend() {
    this.#endsAt = Date.now() + this.#seconds * 1000
    this.#leaving = false
    if (this.#dialog.open) this.#dialog.close()
  }

  /** Looks at the clock rather than counting, so that a computer that slept is not late. */
  #look() {
    if (this.#leaving) return
    const left = this.#endsAt - Date.now()
    if (left <= 0) this.#leave()
    else if (left <= this.#warnSeconds * 1000 && !this.#dialog.open) this.#dialog.showModal()
  }

  #leave() {
    this.#leaving = true
    if (this.#typed) this.#sayOver()
    else window.location.assign(this.#over)
  }

  /** What was typed stays in the open page. Signing in again in another window tells this one, which then goes on. */
  #sayOver() {
    const over = /** @type {HTMLTemplateElement | null} */ (this.#dialog.querySelector('template'))
    if (over !== null) this.#dialog.replaceChildren(over.content.cloneNode(true))
    if (!this.#dialog.open) this.#dialog.showModal()
  }

  /** @param {Event} event */
  async #stay(event) {
    event.preventDefault()
    const href = this.#stayLink?.href ?? window.location.href
    const answer = await fetch(href, { redirect: 'manual', headers: { accept: 'text/html' } }).catch(
      () => null,
    )
    if (answer?.ok) this.#used()
    else window.location.assign(href)
  }
}
