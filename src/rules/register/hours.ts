import { civilDate, dayNumber } from '../calendar.ts'

/**
 * Clocks counted in hours run on instants, written as UTC: `2026-10-25T00:30:00Z`. An hour is an hour whatever the clocks on the wall
 * do, so summer time never meets these rules; which London day an instant falls on is a fact given from outside (DAY-8).
 */

const SECONDS_A_DAY = 86_400
const two = (value: number) => (value < 10 ? `0${value}` : `${value}`)

/** Seconds since 1 January 1970 of an instant. Throws on text that is no instant. */
export function secondsOf(instant: string): number {
  const last = instant.length - 1
  const hour = Number(instant.slice(11, 13))
  const minute = Number(instant.slice(14, 16))
  const second = last > 16 ? Number(instant.slice(17, 19)) : 0
  const written = instant[10] === 'T' && instant[last] === 'Z' && instant[13] === ':'
  if (!written || !(hour < 24 && minute < 60 && second < 60)) throw new Error(`Not an instant: ${instant}`)
  return dayNumber(instant.slice(0, 10)) * SECONDS_A_DAY + hour * 3600 + minute * 60 + second
}

/** The instant of so many seconds since 1 January 1970. */
export function instantOf(seconds: number): string {
  const day = Math.floor(seconds / SECONDS_A_DAY)
  const rest = seconds - day * SECONDS_A_DAY
  const hour = Math.floor(rest / 3600)
  const minute = Math.floor((rest - hour * 3600) / 60)
  return `${civilDate(day)}T${two(hour)}:${two(minute)}:${two(rest % 60)}Z`
}

/** The instant so many hours later; earlier when negative. */
export const addHours = (instant: string, hours: number): string =>
  instantOf(secondsOf(instant) + hours * 3600)

/** Whether one instant is no later than another. */
export const notAfter = (one: string, other: string): boolean => secondsOf(one) <= secondsOf(other)
