// Generated from the database by `npm run db:types`. Do not edit.
import type { ColumnType } from 'kysely'

export type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json }

export type AccessBlock = {
  id: ColumnType<string, string | undefined, string>
  area_id: string
  person_id: string
  user_id: string
  kind: 'own-name' | 'conflict-of-interest'
  reason: string
  starts_at: Date
  ends_at: Date | null
  recorded_by: string | null
  recorded_at: Date
  ended_at: Date | null
  ended_by: string | null
  end_reason: string | null
}

export type AccessGrant = {
  id: ColumnType<string, string | undefined, string>
  area_id: string
  user_id: string | null
  agency_id: string | null
  role: string | null
  kind: 'recorder' | 'referrer' | 'case-manager' | 'case-team' | 'invited' | 'attended' | 'chair' | 'minute-taker' | 'duty' | 'action-owner' | 'action-proposed' | 'item-reader' | 'board-review' | 'break-glass'
  person_id: string
  case_id: string | null
  agenda_item_id: string | null
  item_id: string | null
  action_id: string | null
  referral_id: string | null
  reason: string
  starts_at: Date
  ends_at: Date | null
  granted_by: string | null
  granted_at: Date
  revoked_at: Date | null
  revoked_by: string | null
  revoke_reason: string | null
}

export type AccountLink = {
  id: string
  token_hash: Buffer
  user_id: string
  kind: 'invite' | 'reset'
  created_at: Date
  expires_at: Date
  used_at: Date | null
  draft_password_hash: string | null
  draft_totp_secret: Buffer | null
}

export type Action = {
  id: string
  area_id: string
  case_id: string
  person_id: string
  agenda_item_id: string | null
  agency_id: string
  owner_id: string
  what: string
  reasons: string
  due_on: string
  state: ColumnType<'proposed' | 'accepted' | 'refused' | 'done' | 'closed', 'proposed' | 'accepted' | 'refused' | 'done' | 'closed' | undefined, 'proposed' | 'accepted' | 'refused' | 'done' | 'closed'>
  proposed_by: string
  proposed_at: Date
  accepted_by: string | null
  accepted_at: Date | null
  refused_reason: string | null
  result: string | null
  evidence: string | null
  closed_by: string | null
  closed_at: Date | null
  close_reason: string | null
  change_reason: string | null
  version: ColumnType<number, number | undefined, number>
}

export type ActionHistory = {
  action_id: string
  area_id: string
  version: number
  act: 'proposed' | 'corrected' | 'accepted' | 'refused' | 'handed-over' | 'done' | 'closed' | 'reopened'
  state: string
  owner_id: string
  what: string
  due_on: string
  reason: string | null
  result: string | null
  evidence: string | null
  acted_by: string
  acted_at: Date
}

export type Agency = {
  id: string
  name: string
  short_name: string
  kind: 'police' | 'probation' | 'prison' | 'childrens-services' | 'housing' | 'health' | 'education' | 'jobcentre' | 'youth-offending' | 'adult-services' | 'electronic-monitoring' | 'voluntary' | 'central'
  duty: 'responsible-authority' | 'duty-to-co-operate' | 'other'
  created_at: ColumnType<Date, Date | undefined, Date>
}

export type AgencyArea = {
  agency_id: string
  area_id: string
}

export type AgencyEntry = {
  id: string
  area_id: string
  agency_id: string
  type: string
  name: string
  role_statement: ColumnType<string, string | undefined, string>
  contact_post: ColumnType<string, string | undefined, string>
  contact_phone: ColumnType<string, string | undefined, string>
  contact_route: ColumnType<string, string | undefined, string>
  general_advice: ColumnType<string, string | undefined, string>
  specific_advice: ColumnType<string, string | undefined, string>
  co_ordination: ColumnType<string, string | undefined, string>
  sharing_policy: ColumnType<string, string | undefined, string>
  channel: ColumnType<string, string | undefined, string>
  channel_shown_on: string | null
  channel_shown_how: ColumnType<string, string | undefined, string>
  lead_officer_id: string | null
  ended_on: string | null
  version: ColumnType<number, number | undefined, number>
}

export type AgendaItem = {
  id: string
  area_id: string
  meeting_id: string
  case_id: string
  person_id: string
  referral_id: string | null
  position: number
  level: number
  purpose: 'initial' | 'review' | 'information'
  opened_at: Date | null
  opened_by: string | null
  outcome: 'decided' | 'deferred' | 'not-discussed' | null
  outcome_reason: string | null
  closed_at: Date | null
  version: ColumnType<number, number | undefined, number>
}

export type AgendaRequest = {
  id: string
  area_id: string
  case_id: string
  person_id: string
  referral_id: string | null
  kind: 'new-referral' | 'review' | 'risk'
  level: number
  reason: string
  wanted_by: string | null
  state: ColumnType<'open' | 'placed' | 'withdrawn', 'open' | 'placed' | 'withdrawn' | undefined, 'open' | 'placed' | 'withdrawn'>
  agenda_item_id: string | null
  requested_by: string
  requested_at: Date
  closed_at: Date | null
  close_reason: string | null
}

export type ApiToken = {
  id: string
  token_hash: Buffer
  user_id: string
  name: string
  scope: 'read' | 'write'
  prefix: string
  created_at: Date
  expires_at: Date
  last_used_at: Date | null
  revoked_at: Date | null
}

export type Area = {
  id: string
  code: string
  name: string
  created_at: ColumnType<Date, Date | undefined, Date>
}

export type AreaProfile = {
  id: string
  area_id: string
  profile_key: string
  version: number
  effective_from: string
  effective_to: string | null
  settings: ColumnType<Json, string, string>
  recorded_at: Date
  recorded_by: string | null
  reason: ColumnType<string, string | undefined, string>
}

export type AreaRecord = {
  area_id: string
  arrangements: ColumnType<string, string | undefined, string>
  consultation: ColumnType<string, string | undefined, string>
  consulted_on: string | null
  last_reviewed_on: string | null
  report_title: ColumnType<string, string | undefined, string>
  report_published_on: string | null
  report_link: ColumnType<string, string | undefined, string>
  coordination: ColumnType<string, string | undefined, string>
  coordinator_id: string | null
  coordination_contact: ColumnType<string, string | undefined, string>
  unit_name: ColumnType<string, string | undefined, string>
  unit_contact: ColumnType<string, string | undefined, string>
  unit_takes_in: ColumnType<string, string | undefined, string>
  version: ColumnType<number, number | undefined, number>
}

export type Attendance = {
  id: string
  area_id: string
  meeting_id: string
  user_id: string
  name: string
  agency_id: string
  role: string
  invitation_reason: string
  status: 'present' | 'left' | 'apologies'
  arrived_at: Date | null
  left_at: Date | null
  fact_sheet_read_at: Date | null
  signed_at: Date | null
  signed_text: string | null
  recorded_by: string
  recorded_at: Date
}

export type AttendanceItem = {
  attendance_id: string
  agenda_item_id: string
  area_id: string
  present_from: Date
  present_until: Date | null
  out_reason: string | null
}

export type AttendanceMovement = {
  id: ColumnType<string, string | undefined, string>
  attendance_id: string
  area_id: string
  status: 'present' | 'left' | 'apologies'
  recorded_at: Date
  recorded_by: string
}

export type AuditCheckpoint = {
  tree_size: number
  root: Buffer
  frontier: Buffer
  note: string
  signature: Buffer
  key_id: string
  sealed_at: Date
}

export type AuditDetail = {
  event_id: string
  area_id: string | null
  salt: Buffer | null
  detail: ColumnType<Json | null, string | null, string | null>
  disposed_at: Date | null
}

export type AuditEvent = {
  id: string
  at: Date
  event: string
  outcome: 'done' | 'refused' | 'fault'
  actor_id: string | null
  service: 'web' | 'doorkeeper' | 'clockkeeper' | 'postman' | 'sealer' | 'operator'
  on_behalf_of: string | null
  area_id: string | null
  request_id: string
  grant_ids: ColumnType<string[], string[] | undefined, string[]>
  subject_ids: ColumnType<string[], string[] | undefined, string[]>
  bytes: Buffer
  recorded_at: ColumnType<Date, Date | undefined, Date>
}

export type AuditKey = {
  key_id: string
  public_key: string
  recorded_at: Date
}

export type AuditLeaf = {
  leaf_index: number
  event_id: string
  leaf_hash: Buffer
}

export type AuditUnsealed = {
  event_id: string
  position: ColumnType<number, never, never>
}

export type BankHoliday = {
  day: string
  title: string
  notes: ColumnType<string, string | undefined, string>
  imported_at: Date
}

export type CaseFile = {
  id: string
  area_id: string
  person_id: string
  reference: string
  arrangement: ColumnType<string, string | undefined, string>
  lead_agency_id: string
  case_manager_id: string
  opened_at: Date
  opened_by: string
  closed_at: Date | null
  closed_by: string | null
  closed_reason: string | null
  closed_evidence: string | null
  version: ColumnType<number, number | undefined, number>
}

export type CategoryHistory = {
  id: string
  area_id: string
  case_id: string
  category: number
  valid: string
  recorded_at: Date
  superseded_at: Date | null
  decided_by_body: string
  decided_by: string
  screening_id: string | null
  reasons: string
  evidence: ColumnType<string, string | undefined, string>
  entered_at: ColumnType<Date, Date | undefined, Date>
  recorded_by: ColumnType<string, string | undefined, string>
  continues: string | null
}

export type CategoryNow = {
  id: string | null
  area_id: string | null
  case_id: string | null
  category: number | null
  valid: string | null
  recorded_at: Date | null
  superseded_at: Date | null
  decided_by_body: string | null
  decided_by: string | null
  screening_id: string | null
  reasons: string | null
  evidence: string | null
  entered_at: Date | null
  recorded_by: string | null
  continues: string | null
}

export type Clock = {
  id: string
  area_id: string
  person_id: string | null
  case_id: string | null
  subject_type: string
  subject_id: string
  kind: string
  due_on: string | null
  due_at: Date | null
  state: ColumnType<'open' | 'met' | 'missed' | 'excused' | 'overtaken', 'open' | 'met' | 'missed' | 'excused' | 'overtaken' | undefined, 'open' | 'met' | 'missed' | 'excused' | 'overtaken'>
  rule: string
  source: ColumnType<Json, string, string>
  facts: ColumnType<Json, string, string>
  triggered_on: string
  owner_user_id: string | null
  owner_agency_id: string | null
  owner_role: string | null
  profile_id: string | null
  opened_at: Date
  closed_at: Date | null
  closed_by: string | null
  close_reason: string | null
  kept_by: string | null
  evidence: string | null
}

export type ClockReckoning = {
  case_id: string
  area_id: string
  answer: string
  reckoned_at: Date
}

export type ClockRun = {
  id: string
  area_id: string | null
  started_at: Date
  done_through: string | null
  cases: ColumnType<number, number | undefined, number>
  opened: ColumnType<number, number | undefined, number>
  overtaken: ColumnType<number, number | undefined, number>
  finished_at: Date | null
}

export type CommandArea = {
  id: string
  area_id: string
  name: string
  ended_on: string | null
  version: ColumnType<number, number | undefined, number>
  recorded_by: string | null
  recorded_at: Date
}

export type ConfidedSource = {
  id: string
  area_id: string
  person_id: string
  agency_id: string
  words: string
}

export type CooperationAnswer = {
  id: string
  request_id: string
  area_id: string
  outcome: 'accepted' | 'refused' | 'answered'
  words: string
  responsibility: ColumnType<string, string | undefined, string>
  limits: ColumnType<string, string | undefined, string>
  needs: ColumnType<string, string | undefined, string>
  answered_by: string
  answered_at: Date
}

export type CooperationRequest = {
  id: string
  area_id: string
  reference: string
  kind: 'co-operation' | 'advice'
  from_agency_id: string
  to_agency_id: string
  case_id: string | null
  person_id: string | null
  what: string
  answer_by: string | null
  state: ColumnType<'open' | 'accepted' | 'refused' | 'answered' | 'withdrawn', 'open' | 'accepted' | 'refused' | 'answered' | 'withdrawn' | undefined, 'open' | 'accepted' | 'refused' | 'answered' | 'withdrawn'>
  asked_by: string
  asked_at: Date
  version: ColumnType<number, number | undefined, number>
}

export type DirectoryChange = {
  id: string
  area_id: string
  subject_type: 'agency' | 'protocol' | 'area'
  subject_id: string
  version: number
  kind: 'added' | 'changed' | 'ended' | 'restored'
  note: ColumnType<string, string | undefined, string>
  reads: ColumnType<Json, string, string>
  changed_by: string
  changed_at: Date
}

export type FileContent = {
  file_id: string
  area_id: string
  content: Buffer
}

export type FormDraft = {
  id: string
  area_id: string
  form: string
  subject_id: string
  owner_id: string
  answers: ColumnType<Json, string | undefined, string>
  revision: ColumnType<number, number | undefined, number>
  started_at: Date
  saved_at: Date
}

export type HeldForm = {
  id: string
  user_id: string
  path: string
  body: ColumnType<Json, string, string>
  digest: Buffer
  held_at: Date
  expires_at: Date
}

export type HousingInformation = {
  id: string
  area_id: string
  person_id: string
  referral_id: string | null
  reference: string
  form: string
  status: ColumnType<'draft' | 'sent' | 'withdrawn', 'draft' | 'sent' | 'withdrawn' | undefined, 'draft' | 'sent' | 'withdrawn'>
  answers: ColumnType<Json | null, string | null, string | null>
  missing: ColumnType<Json, string | undefined, string>
  missing_reason: string | null
  urgent: ColumnType<boolean, boolean | undefined, boolean>
  made_by: string
  agency_id: string
  started_at: Date
  sent_at: Date | null
  withdrawn_reason: string | null
  version: ColumnType<number, number | undefined, number>
}

export type Identification = {
  decision_id: string
  area_id: string
  worked_out: ColumnType<Json, string, string>
  standing: 'confirmed' | 'overridden' | 'nothing-recorded' | 'not-eligible'
  override_reason: string | null
  ground: string | null
  taken_in: 'has-committed' | 'at-substantial-risk' | null
  assessment: string | null
  recorded_by: string
  recorded_at: Date
}

export type InformationItem = {
  id: string
  area_id: string
  person_id: string
  case_id: string | null
  agenda_item_id: string | null
  owner_agency_id: string
  supplied_by: string
  kind: 'fact' | 'opinion' | 'nothing-known'
  body: string
  source: string
  purpose: string
  lawful_basis: string
  handling: 'case' | 'named'
  event_on: string | null
  recorded_at: Date
  withdrawn_at: Date | null
  withdrawn_reason: string | null
  version: ColumnType<number, number | undefined, number>
}

export type InformationItemVersion = {
  item_id: string
  area_id: string
  version: number
  kind: string
  body: string
  source: string
  purpose: string
  lawful_basis: string
  handling: string
  event_on: string | null
  replaced_at: Date
  replaced_by: string
}

export type Invitation = {
  id: string
  area_id: string
  meeting_id: string
  user_id: string
  agency_id: string
  role: string
  reason: string
  invited_by: string
  invited_at: Date
  sent_at: Date | null
  papers_sent_at: Date | null
  response: 'coming' | 'apologies' | null
  response_reason: string | null
  responded_at: Date | null
}

export type InvitationItem = {
  invitation_id: string
  agenda_item_id: string
  area_id: string
  reason: string | null
}

export type LeadManager = {
  id: string
  area_id: string
  command_area_id: string
  service: 'police' | 'probation' | 'prison'
  user_id: string
  named_from: string
  named_to: string | null
  recorded_by: string
  recorded_at: Date
  superseded_at: Date | null
  superseded_by: string | null
  superseded_because: string | null
}

export type LegalEvent = {
  id: string
  area_id: string
  person_id: string
  kind: 'accusation' | 'warning' | 'caution' | 'conviction' | 'acquittal' | 'not-proceeded-with' | 'finding' | 'order' | 'sentence' | 'release' | 'requirement-end'
  occurred_on: string
  description: string
  recorded_at: Date
  recorded_by: string
  superseded_at: Date | null
  superseded_by: string | null
  superseded_reason: string | null
  details: ColumnType<Json, string | undefined, string>
  child_intended: ColumnType<boolean, boolean | undefined, boolean>
  source: ColumnType<string, string | undefined, string>
}

export type LevelHistory = {
  id: string
  area_id: string
  case_id: string
  level: number
  valid: string
  recorded_at: Date
  superseded_at: Date | null
  decided_by_body: string
  decided_by: string
  meeting_id: string | null
  screening_id: string | null
  reasons: string
  evidence: ColumnType<string, string | undefined, string>
  entered_at: ColumnType<Date, Date | undefined, Date>
  recorded_by: ColumnType<string, string | undefined, string>
  continues: string | null
}

export type LevelNow = {
  id: string | null
  area_id: string | null
  case_id: string | null
  level: number | null
  valid: string | null
  recorded_at: Date | null
  superseded_at: Date | null
  decided_by_body: string | null
  decided_by: string | null
  meeting_id: string | null
  screening_id: string | null
  reasons: string | null
  evidence: string | null
  entered_at: Date | null
  recorded_by: string | null
  continues: string | null
}

export type Meeting = {
  id: string
  area_id: string
  reference: string
  level: number
  urgent: ColumnType<boolean, boolean | undefined, boolean>
  urgent_reason: string | null
  starts_at: Date
  place: string
  chair_id: string | null
  minute_taker_id: string | null
  state: ColumnType<'planned' | 'in-progress' | 'ended' | 'cancelled', 'planned' | 'in-progress' | 'ended' | 'cancelled' | undefined, 'planned' | 'in-progress' | 'ended' | 'cancelled'>
  fact_sheet_shown_at: Date | null
  papers_due_on: string | null
  papers_sent_at: Date | null
  ended_at: Date | null
  cancelled_reason: string | null
  convened_by: string
  convened_at: Date
  version: ColumnType<number, number | undefined, number>
}

export type Minute = {
  id: string
  area_id: string
  agenda_item_id: string
  case_id: string
  person_id: string
  kind: 'initial' | 'review'
  status: ColumnType<'draft' | 'approved', 'draft' | 'approved' | undefined, 'draft' | 'approved'>
  discussion: ColumnType<string, string | undefined, string>
  risk_confirmed: ColumnType<string, string | undefined, string>
  level: number | null
  level_reasons: ColumnType<string, string | undefined, string>
  review_outcome: 'next-review' | 'end-review' | null
  next_review_on: string | null
  review_reasons: ColumnType<string, string | undefined, string>
  review_factors: ColumnType<Json, string | undefined, string>
  person_told: 'yes' | 'no' | null
  person_told_reasons: ColumnType<string, string | undefined, string>
  dissent: ColumnType<string, string | undefined, string>
  discussed_at: ColumnType<Date, Date | undefined, Date>
  written_by: string
  written_at: Date
  approved_by: string | null
  approved_at: Date | null
  version: ColumnType<number, number | undefined, number>
}

export type MinuteDecision = {
  id: string
  area_id: string
  minute_id: string
  position: number
  decision: string
  reasons: string
  owner_agency_id: string
  dissent: ColumnType<string, string | undefined, string>
  recorded_by: string
  recorded_at: Date
  version: ColumnType<number, number | undefined, number>
}

export type MinuteQuote = {
  minute_id: string
  item_id: string
  area_id: string
  position: number
  item_version: number
  quoted_by: string
  quoted_at: Date
}

export type MinuteRecipient = {
  id: string
  area_id: string
  minute_id: string
  user_id: string
  duty: string
  decided_by: string
  decided_at: Date
}

export type NameRoot = {
  form: string
  root: string
}

export type OffenceCode = {
  code: string
  title: string | null
  texts: string[]
  elements: ColumnType<Json, string, string>
  unclassified: string | null
  import_id: string
}

export type OffenceImport = {
  id: string
  file_name: string
  file_digest: string
  imported_at: Date
  codes: number
  classified: number
}

export type OidcIdentity = {
  issuer: string
  subject: string
  user_id: string
  linked_at: Date
  linked_by: 'verified-email' | 'invitation'
}

export type OutboxMessage = {
  id: string
  area_id: string | null
  to_user_id: string | null
  to_address: string
  subject: string
  body: string
  state: ColumnType<'queued' | 'sent' | 'failed' | 'held', 'queued' | 'sent' | 'failed' | 'held' | undefined, 'queued' | 'sent' | 'failed' | 'held'>
  attempts: ColumnType<number, number | undefined, number>
  last_error: string | null
  queued_at: Date
  queued_by: string | null
  sent_at: Date | null
}

export type PanelAbsence = {
  sitting_id: string
  area_id: string
  user_id: string
  post: string
}

export type PanelMember = {
  sitting_id: string
  area_id: string
  user_id: string
  post: string
}

export type PanelSitting = {
  id: string
  area_id: string
  body: 'coordination-panel' | 'co-ordinator'
  held_on: string
  recorded_at: Date
  recorded_by: string
}

export type Permission = {
  code: string
  description: string
}

export type Person = {
  id: string
  area_id: string
  reference: string
  given_name: string
  family_name: string
  date_of_birth: string | null
  created_by: string
  created_at: Date
  version: ColumnType<number, number | undefined, number>
  merged_into: string | null
}

export type PersonFact = {
  id: string
  fact_id: string
  area_id: string
  person_id: string
  kind: 'birth' | 'death' | 'opened-in-error' | 'address' | 'description' | 'mark' | 'vehicle' | 'online' | 'contact' | 'occupation' | 'adjustment' | 'interpreter' | 'dangerousness' | 'risk-indicator' | 'child-risk'
  details: ColumnType<Json, string, string>
  valid_from: string | null
  valid_to: string | null
  source_kind: 'person' | 'agency' | 'court' | 'document' | 'public' | 'confidence' | 'record'
  source: ColumnType<string, string | undefined, string>
  recorded_at: Date
  recorded_by: string
  superseded_at: Date | null
  superseded_by: string | null
  superseded_reason: string | null
  lookup: ColumnType<string | null, never, never>
}

export type PersonIdentifier = {
  id: string
  area_id: string
  person_id: string
  kind: 'PNC' | 'CRO' | 'NOMIS' | 'CRN' | 'ViSOR' | 'NHS' | 'NINO' | 'other'
  value: string
  recorded_at: Date
  recorded_by: string
  fact_id: ColumnType<string, string | undefined, string>
  valid_from: string | null
  valid_to: string | null
  source_kind: ColumnType<'person' | 'agency' | 'court' | 'document' | 'public' | 'record', 'person' | 'agency' | 'court' | 'document' | 'public' | 'record' | undefined, 'person' | 'agency' | 'court' | 'document' | 'public' | 'record'>
  source: ColumnType<string, string | undefined, string>
  superseded_at: Date | null
  superseded_by: string | null
  superseded_reason: string | null
}

export type PersonMatch = {
  match_id: string
  side: number
  area_id: string
  person_id: string
  other_area_id: string
  pair: string
  points: number
  evidence: string[]
  passed_over_reason: string | null
  raised_at: Date
  verdict: 'same' | 'different' | null
  reason: string | null
  decided_by: string | null
  decided_at: Date | null
  other_verdict: 'same' | 'different' | null
  other_reason: string | null
  state: ColumnType<'open' | 'linked' | 'different' | 'merged', 'open' | 'linked' | 'different' | 'merged' | undefined, 'open' | 'linked' | 'different' | 'merged'>
  version: ColumnType<number, number | undefined, number>
}

export type PersonMerge = {
  id: string
  area_id: string
  kept_id: string
  merged_id: string
  reason: string
  merged_by: string
  merged_at: Date
  kept_born: string | null
  undone_by: string | null
  undone_at: Date | null
  undone_reason: string | null
}

export type PersonMergeRow = {
  merge_id: string
  area_id: string
  table_name: string
  column_name: string
  row_key: string
  of_merged: boolean
  was: ColumnType<Json | null, string | null, string | null>
}

export type PersonName = {
  id: string
  area_id: string
  person_id: string
  kind: 'current' | 'previous' | 'alias'
  given_name: string
  family_name: string
  folded: ColumnType<string, never, never>
  valid_from: string | null
  valid_to: string | null
  recorded_at: Date
  recorded_by: string
  source: ColumnType<string, string | undefined, string>
}

export type PersonRelationship = {
  id: string
  fact_id: string
  area_id: string
  person_id: string
  other_id: string
  kind: 'partner' | 'parent' | 'sibling' | 'victim' | 'co-defendant' | 'carer' | 'other'
  words: ColumnType<string, string | undefined, string>
  valid_from: string | null
  valid_to: string | null
  source_kind: 'person' | 'agency' | 'court' | 'document' | 'public' | 'record'
  source: ColumnType<string, string | undefined, string>
  recorded_at: Date
  recorded_by: string
  superseded_at: Date | null
  superseded_by: string | null
  superseded_reason: string | null
  keep_apart: ColumnType<boolean | null, never, never>
}

export type PersonRestriction = {
  id: string
  area_id: string
  person_id: string
  reason: string
  restricted_by: string
  restricted_at: Date
  lifted_by: string | null
  lifted_at: Date | null
  lifted_reason: string | null
}

export type ProcedureChange = {
  id: string
  area_id: string
  document_id: string
  version: number
  kind: 'added' | 'changed' | 'reviewed' | 'withdrawn'
  note: string
  changed_by: string
  changed_at: Date
}

export type ProcedureDocument = {
  id: string
  area_id: string
  title: string
  issuer: string
  edition: ColumnType<string, string | undefined, string>
  link: ColumnType<string, string | undefined, string>
  in_effect_from: string | null
  last_reviewed_on: string | null
  next_review_on: string | null
  withdrawn_at: Date | null
  version: ColumnType<number, number | undefined, number>
  recorded_by: string
  recorded_at: Date
  topics: ColumnType<string[], string[] | undefined, string[]>
}

export type ProfileDraft = {
  area_id: string
  base_version: number
  profile_key: string
  settings: ColumnType<Json, string, string>
  revision: ColumnType<number, number | undefined, number>
  changed_by: string
  changed_at: Date
}

export type Protocol = {
  id: string
  area_id: string
  title: string
  signed_on: string | null
  replaced: ColumnType<string, string | undefined, string>
  legislation: ColumnType<string, string | undefined, string>
  ended_on: string | null
  version: ColumnType<number, number | undefined, number>
}

export type ProtocolConfirmation = {
  id: ColumnType<string, string | undefined, string>
  area_id: string
  user_id: string
  agency_id: string
  protocol: string
  confirmed_at: Date
}

export type ProtocolSignatory = {
  protocol_id: string
  area_id: string
  agency_id: string
  posts: string
}

export type QualityCheck = {
  decision_id: string
  area_id: string
  points: ColumnType<Json, string, string>
  note: ColumnType<string, string | undefined, string>
  recorded_by: string
  recorded_at: Date
}

export type RecoveryCode = {
  user_id: string
  code_hash: Buffer
  created_at: Date
  used_at: Date | null
}

export type Referral = {
  id: string
  area_id: string
  person_id: string
  reference: string
  form: string
  status: ColumnType<'draft' | 'submitted' | 'with-panel' | 'more-evidence' | 'confirmed' | 'distributed' | 'not-accepted' | 'withdrawn' | 'meeting-agreed', 'draft' | 'submitted' | 'with-panel' | 'more-evidence' | 'confirmed' | 'distributed' | 'not-accepted' | 'withdrawn' | 'meeting-agreed' | undefined, 'draft' | 'submitted' | 'with-panel' | 'more-evidence' | 'confirmed' | 'distributed' | 'not-accepted' | 'withdrawn' | 'meeting-agreed'>
  referring_agency_id: string
  referrer_id: string
  latest_version: ColumnType<number, number | undefined, number>
  claims_level_3: ColumnType<boolean, boolean | undefined, boolean>
  proposed_level: number | null
  case_id: string | null
  started_at: Date
  submitted_at: Date | null
  withdrawn_reason: string | null
  version: ColumnType<number, number | undefined, number>
  route: ColumnType<'mappa' | 'information-sharing' | 'local-meeting', 'mappa' | 'information-sharing' | 'local-meeting' | undefined, 'mappa' | 'information-sharing' | 'local-meeting'>
  situation: string | null
  routing_reason: string | null
  again_reason: string | null
}

export type ReferralCopy = {
  id: string
  area_id: string
  person_id: string
  referral_id: string | null
  housing_id: string | null
  purpose: 'central-unit' | 'housing-needs' | 'lead-manager'
  to_role: string | null
  to_user_id: string | null
  channel: 'service' | 'secure-email' | 'post'
  urgent: ColumnType<boolean, boolean | undefined, boolean>
  note: ColumnType<string, string | undefined, string>
  sent_at: Date
  sent_by: string
  posted_at: Date | null
  posted_by: string | null
  received_at: Date | null
  received_by: string | null
}

export type ReferralVersion = {
  referral_id: string
  area_id: string
  version: number
  answers: ColumnType<Json, string, string>
  missing: ColumnType<Json, string | undefined, string>
  missing_reason: string | null
  submitted_at: Date
  submitted_by: string
}

export type Review = {
  id: string
  area_id: string
  case_id: string
  person_id: string
  level: number
  due_on: string | null
  ends_review: ColumnType<boolean, boolean | undefined, boolean>
  reasons: string
  factors: ColumnType<Json, string, string>
  minute_id: string | null
  screening_id: string | null
  clock_id: string | null
  set_by: string
  set_at: Date
  superseded_at: Date | null
}

export type Role = {
  code: string
  title: string
  family: string
}

export type RolePermission = {
  role: string
  permission: string
}

export type SamePerson = {
  person_id: string
  area_id: string
  keys: number[]
}

export type SamePersonMade = {
  person_id: string | null
  area_id: string | null
  key: string | null
}

export type ScreeningDecision = {
  id: string
  area_id: string
  person_id: string
  referral_id: string
  referral_version: number
  sitting_id: string
  outcome: 'confirmed' | 'more-evidence' | 'not-accepted' | 'information-meeting' | 'local-meeting'
  category: number | null
  level: number | null
  risk_grade: 'low' | 'medium' | 'high' | 'very-high' | null
  lead_agency_id: string | null
  case_manager_id: string | null
  reasons: string
  evidence: ColumnType<string, string | undefined, string>
  evidence_asked: string | null
  decided_by: string
  decided_on: string
  recorded_at: Date
}

export type ScreeningDraft = {
  referral_id: string
  owner_id: string
  area_id: string
  referral_version: number
  answers: ColumnType<Json, string | undefined, string>
  saved_at: Date
}

export type SearchKey = {
  person_id: string
  area_id: string
  keys: number[]
}

export type SearchKeyMade = {
  person_id: string | null
  area_id: string | null
  key: string | null
}

export type Session = {
  id: string
  token_hash: Buffer
  user_id: string
  method: 'password' | 'recovery-code' | 'oidc' | 'demonstration'
  device: ColumnType<string, string | undefined, string>
  address: string | null
  created_at: Date
  last_seen_at: Date
  ends_at: Date
  revoked_at: Date | null
  revoke_reason: 'signed-out' | 'revoked' | 'password-changed' | 'account-ended' | null
  id_token: Buffer | null
}

export type SignInStep = {
  token_hash: Buffer
  kind: 'code' | 'oidc' | 'signed-out'
  user_id: string | null
  data: ColumnType<Json, string | undefined, string>
  expires_at: Date
}

export type SignInThrottle = {
  key: Buffer
  user_id: string | null
  level: number
  counted_at: Date
  locked_until: Date | null
}

export type StoredFile = {
  id: string
  area_id: string
  owner_type: string
  person_id: string
  use: 'photograph' | 'document'
  title: string
  alternative: ColumnType<string, string | undefined, string>
  made_on: string | null
  source: ColumnType<string, string | undefined, string>
  file_name: string
  media_type: string
  size_bytes: number
  sha256: string
  scan_result: 'clean' | 'infected' | null
  scanned_at: Date | null
  recorded_at: Date
  recorded_by: string
  removed_at: Date | null
  removed_by: string | null
  removed_reason: string | null
}

export type Task = {
  id: string
  area_id: string
  person_id: string | null
  case_id: string | null
  kind: string
  subject_type: string
  subject_id: string
  facts: ColumnType<Json, string | undefined, string>
  owner_user_id: string | null
  owner_role: string | null
  due_on: string | null
  opened_at: Date
  opened_by: string
  done_at: Date | null
  done_by: string | null
  outcome: string | null
}

export type UserAccount = {
  id: string
  agency_id: string
  name: string
  email: string
  job_title: string
  status: ColumnType<'invited' | 'active' | 'disabled', 'invited' | 'active' | 'disabled' | undefined, 'invited' | 'active' | 'disabled'>
  ends_on: string | null
  ended_reason: string | null
  created_at: Date
  version: ColumnType<number, number | undefined, number>
}

export type UserCredential = {
  user_id: string
  password_hash: string
  password_set_at: Date
  totp_secret: Buffer
  totp_enrolled_at: Date
  totp_last_step: ColumnType<number, number | undefined, number>
  new_totp_secret: Buffer | null
  new_totp_session: string | null
  new_totp_until: Date | null
  demonstration: ColumnType<boolean, boolean | undefined, boolean>
}

export type UserPost = {
  id: string
  area_id: string
  user_id: string
  agency_id: string
  rank: string
  title: string
  command_area_id: string | null
  held_from: string
  held_to: string | null
  note: ColumnType<string, string | undefined, string>
  recorded_by: string | null
  recorded_at: Date
  superseded_at: Date | null
  superseded_by: string | null
  superseded_because: string | null
}

export type UserRole = {
  id: string
  user_id: string
  area_id: string
  role: string
  starts_at: Date
  ends_at: Date | null
  reason: ColumnType<string, string | undefined, string>
  granted_by: string | null
  ended_by: string | null
  end_reason: string | null
}

export type WorkHandover = {
  id: string
  area_id: string
  leaver_id: string
  reason: string
  made_by: string
  made_at: Date
}

export type WorkHandoverItem = {
  id: string
  handover_id: string
  area_id: string
  kind: 'case' | 'action' | 'chairing' | 'minute-taking' | 'draft' | 'task' | 'clock'
  subject_id: string
  reference: ColumnType<string, string | undefined, string>
  from_user_id: string
  to_user_id: string
}

export type DB = {
  access_block: AccessBlock
  access_grant: AccessGrant
  account_link: AccountLink
  action: Action
  action_history: ActionHistory
  agency: Agency
  agency_area: AgencyArea
  agency_entry: AgencyEntry
  agenda_item: AgendaItem
  agenda_request: AgendaRequest
  api_token: ApiToken
  area: Area
  area_profile: AreaProfile
  area_record: AreaRecord
  attendance: Attendance
  attendance_item: AttendanceItem
  attendance_movement: AttendanceMovement
  audit_checkpoint: AuditCheckpoint
  audit_detail: AuditDetail
  audit_event: AuditEvent
  audit_key: AuditKey
  audit_leaf: AuditLeaf
  audit_unsealed: AuditUnsealed
  bank_holiday: BankHoliday
  case_file: CaseFile
  category_history: CategoryHistory
  category_now: CategoryNow
  clock: Clock
  clock_reckoning: ClockReckoning
  clock_run: ClockRun
  command_area: CommandArea
  confided_source: ConfidedSource
  cooperation_answer: CooperationAnswer
  cooperation_request: CooperationRequest
  directory_change: DirectoryChange
  file_content: FileContent
  form_draft: FormDraft
  held_form: HeldForm
  housing_information: HousingInformation
  identification: Identification
  information_item: InformationItem
  information_item_version: InformationItemVersion
  invitation: Invitation
  invitation_item: InvitationItem
  lead_manager: LeadManager
  legal_event: LegalEvent
  level_history: LevelHistory
  level_now: LevelNow
  meeting: Meeting
  minute: Minute
  minute_decision: MinuteDecision
  minute_quote: MinuteQuote
  minute_recipient: MinuteRecipient
  name_root: NameRoot
  offence_code: OffenceCode
  offence_import: OffenceImport
  oidc_identity: OidcIdentity
  outbox_message: OutboxMessage
  panel_absence: PanelAbsence
  panel_member: PanelMember
  panel_sitting: PanelSitting
  permission: Permission
  person: Person
  person_fact: PersonFact
  person_identifier: PersonIdentifier
  person_match: PersonMatch
  person_merge: PersonMerge
  person_merge_row: PersonMergeRow
  person_name: PersonName
  person_relationship: PersonRelationship
  person_restriction: PersonRestriction
  procedure_change: ProcedureChange
  procedure_document: ProcedureDocument
  profile_draft: ProfileDraft
  protocol: Protocol
  protocol_confirmation: ProtocolConfirmation
  protocol_signatory: ProtocolSignatory
  quality_check: QualityCheck
  recovery_code: RecoveryCode
  referral: Referral
  referral_copy: ReferralCopy
  referral_version: ReferralVersion
  review: Review
  role: Role
  role_permission: RolePermission
  same_person: SamePerson
  same_person_made: SamePersonMade
  screening_decision: ScreeningDecision
  screening_draft: ScreeningDraft
  search_key: SearchKey
  search_key_made: SearchKeyMade
  session: Session
  sign_in_step: SignInStep
  sign_in_throttle: SignInThrottle
  stored_file: StoredFile
  task: Task
  user_account: UserAccount
  user_credential: UserCredential
  user_post: UserPost
  user_role: UserRole
  work_handover: WorkHandover
  work_handover_item: WorkHandoverItem
}
