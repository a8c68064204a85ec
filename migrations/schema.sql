-- The schema as the catalogue has it. Written by `npm run db:dump`; do not edit.

CREATE SCHEMA app;

--
-- Extensions
--

CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA public;

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

CREATE EXTENSION IF NOT EXISTS fuzzystrmatch WITH SCHEMA public;

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

--
-- Tables
--

CREATE TABLE app.access_block (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    area_id uuid NOT NULL,
    person_id uuid NOT NULL,
    user_id uuid NOT NULL,
    kind text NOT NULL,
    reason text NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    recorded_by uuid,
    recorded_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ended_by uuid,
    end_reason text
);

CREATE TABLE app.access_grant (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    area_id uuid NOT NULL,
    user_id uuid,
    agency_id uuid,
    role text,
    kind text NOT NULL,
    person_id uuid NOT NULL,
    case_id uuid,
    agenda_item_id uuid,
    item_id uuid,
    action_id uuid,
    referral_id uuid,
    reason text NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    granted_by uuid,
    granted_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    revoked_by uuid,
    revoke_reason text
);

CREATE TABLE app.account_link (
    id uuid NOT NULL,
    token_hash bytea NOT NULL,
    user_id uuid NOT NULL,
    kind text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    draft_password_hash text,
    draft_totp_secret bytea
);

CREATE TABLE app.action (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    case_id uuid NOT NULL,
    person_id uuid NOT NULL,
    agenda_item_id uuid,
    agency_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    what text NOT NULL,
    reasons text NOT NULL,
    due_on date NOT NULL,
    state text DEFAULT 'proposed'::text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    accepted_by uuid,
    accepted_at timestamp with time zone,
    refused_reason text,
    result text,
    evidence text,
    closed_by uuid,
    closed_at timestamp with time zone,
    close_reason text,
    change_reason text,
    version integer DEFAULT 1 NOT NULL
);

CREATE TABLE app.action_history (
    action_id uuid NOT NULL,
    area_id uuid NOT NULL,
    version integer NOT NULL,
    act text NOT NULL,
    state text NOT NULL,
    owner_id uuid NOT NULL,
    what text NOT NULL,
    due_on date NOT NULL,
    reason text,
    result text,
    evidence text,
    acted_by uuid NOT NULL,
    acted_at timestamp with time zone NOT NULL
);

CREATE TABLE app.agency (
    id uuid NOT NULL,
    name text NOT NULL,
    short_name text NOT NULL,
    kind text NOT NULL,
    duty text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE app.agency_area (
    agency_id uuid NOT NULL,
    area_id uuid NOT NULL
);

CREATE TABLE app.agency_entry (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    type text NOT NULL,
    name text NOT NULL,
    role_statement text DEFAULT ''::text NOT NULL,
    contact_post text DEFAULT ''::text NOT NULL,
    contact_phone text DEFAULT ''::text NOT NULL,
    contact_route text DEFAULT ''::text NOT NULL,
    general_advice text DEFAULT ''::text NOT NULL,
    specific_advice text DEFAULT ''::text NOT NULL,
    co_ordination text DEFAULT ''::text NOT NULL,
    sharing_policy text DEFAULT ''::text NOT NULL,
    channel text DEFAULT ''::text NOT NULL,
    channel_shown_on date,
    channel_shown_how text DEFAULT ''::text NOT NULL,
    lead_officer_id uuid,
    ended_on date,
    version integer DEFAULT 1 NOT NULL
);

CREATE TABLE app.agenda_item (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    case_id uuid NOT NULL,
    person_id uuid NOT NULL,
    referral_id uuid,
    "position" integer NOT NULL,
    level smallint NOT NULL,
    purpose text NOT NULL,
    opened_at timestamp with time zone,
    opened_by uuid,
    outcome text,
    outcome_reason text,
    closed_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL
);

CREATE TABLE app.agenda_request (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    case_id uuid NOT NULL,
    person_id uuid NOT NULL,
    referral_id uuid,
    kind text NOT NULL,
    level smallint NOT NULL,
    reason text NOT NULL,
    wanted_by date,
    state text DEFAULT 'open'::text NOT NULL,
    agenda_item_id uuid,
    requested_by uuid NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    close_reason text
);

CREATE TABLE app.api_token (
    id uuid NOT NULL,
    token_hash bytea NOT NULL,
    user_id uuid NOT NULL,
    name text NOT NULL,
    scope text NOT NULL,
    prefix text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone
);

CREATE TABLE app.area (
    id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE app.area_profile (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    profile_key text NOT NULL,
    version integer NOT NULL,
    effective_from date NOT NULL,
    effective_to date,
    settings jsonb NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid,
    reason text DEFAULT ''::text NOT NULL
);

CREATE TABLE app.area_record (
    area_id uuid NOT NULL,
    arrangements text DEFAULT ''::text NOT NULL,
    consultation text DEFAULT ''::text NOT NULL,
    consulted_on date,
    last_reviewed_on date,
    report_title text DEFAULT ''::text NOT NULL,
    report_published_on date,
    report_link text DEFAULT ''::text NOT NULL,
    coordination text DEFAULT ''::text NOT NULL,
    coordinator_id uuid,
    coordination_contact text DEFAULT ''::text NOT NULL,
    unit_name text DEFAULT ''::text NOT NULL,
    unit_contact text DEFAULT ''::text NOT NULL,
    unit_takes_in text DEFAULT ''::text NOT NULL,
    version integer DEFAULT 1 NOT NULL
);

CREATE TABLE app.attendance (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    user_id uuid NOT NULL,
    name text NOT NULL,
    agency_id uuid NOT NULL,
    role text NOT NULL,
    invitation_reason text NOT NULL,
    status text NOT NULL,
    arrived_at timestamp with time zone,
    left_at timestamp with time zone,
    fact_sheet_read_at timestamp with time zone,
    signed_at timestamp with time zone,
    signed_text text,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL
);

CREATE TABLE app.attendance_item (
    attendance_id uuid NOT NULL,
    agenda_item_id uuid NOT NULL,
    area_id uuid NOT NULL,
    present_from timestamp with time zone NOT NULL,
    present_until timestamp with time zone,
    out_reason text
);

CREATE TABLE app.attendance_movement (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    attendance_id uuid NOT NULL,
    area_id uuid NOT NULL,
    status text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL
);

CREATE TABLE app.audit_checkpoint (
    tree_size bigint NOT NULL,
    root bytea NOT NULL,
    frontier bytea NOT NULL,
    note text NOT NULL,
    signature bytea NOT NULL,
    key_id text NOT NULL,
    sealed_at timestamp with time zone NOT NULL
);

CREATE TABLE app.audit_detail (
    event_id uuid NOT NULL,
    area_id uuid,
    salt bytea,
    detail jsonb,
    disposed_at timestamp with time zone
);

CREATE TABLE app.audit_event (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    event text NOT NULL,
    outcome text NOT NULL,
    actor_id uuid,
    service text NOT NULL,
    on_behalf_of uuid,
    area_id uuid,
    request_id text NOT NULL,
    grant_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    subject_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    bytes bytea NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);

CREATE TABLE app.audit_key (
    key_id text NOT NULL,
    public_key text NOT NULL,
    recorded_at timestamp with time zone NOT NULL
);

CREATE TABLE app.audit_leaf (
    leaf_index bigint NOT NULL,
    event_id uuid NOT NULL,
    leaf_hash bytea NOT NULL
);

CREATE TABLE app.audit_unsealed (
    event_id uuid NOT NULL,
    "position" bigint GENERATED ALWAYS AS IDENTITY NOT NULL
);

CREATE TABLE app.bank_holiday (
    day date NOT NULL,
    title text NOT NULL,
    notes text DEFAULT ''::text NOT NULL,
    imported_at timestamp with time zone NOT NULL
);

CREATE TABLE app.case_file (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    person_id uuid NOT NULL,
    reference text NOT NULL,
    arrangement text DEFAULT 'mappa'::text NOT NULL,
    lead_agency_id uuid NOT NULL,
    case_manager_id uuid NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    opened_by uuid NOT NULL,
    closed_at timestamp with time zone,
    closed_by uuid,
    closed_reason text,
    closed_evidence text,
    version integer DEFAULT 1 NOT NULL
);

CREATE TABLE app.category_history (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    case_id uuid NOT NULL,
    category smallint NOT NULL,
    valid tstzrange NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    superseded_at timestamp with time zone,
    decided_by_body text NOT NULL,
    decided_by uuid NOT NULL,
    screening_id uuid,
    reasons text NOT NULL,
    evidence text DEFAULT ''::text NOT NULL,
    entered_at timestamp with time zone DEFAULT app.clock_now() NOT NULL,
    recorded_by uuid DEFAULT app.actor_id() NOT NULL,
    continues uuid
);

CREATE TABLE app.clock (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    person_id uuid,
    case_id uuid,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    kind text NOT NULL,
    due_on date,
    due_at timestamp with time zone,
    state text DEFAULT 'open'::text NOT NULL,
    rule text NOT NULL,
    source jsonb NOT NULL,
    facts jsonb NOT NULL,
    triggered_on date NOT NULL,
    owner_user_id uuid,
    owner_agency_id uuid,
    owner_role text,
    profile_id uuid,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    closed_by uuid,
    close_reason text,
    kept_by text,
    evidence text
);

CREATE TABLE app.clock_reckoning (
    case_id uuid NOT NULL,
    area_id uuid NOT NULL,
    answer text NOT NULL,
    reckoned_at timestamp with time zone NOT NULL
);

CREATE TABLE app.clock_run (
    id uuid NOT NULL,
    area_id uuid,
    started_at timestamp with time zone NOT NULL,
    done_through uuid,
    cases integer DEFAULT 0 NOT NULL,
    opened integer DEFAULT 0 NOT NULL,
    overtaken integer DEFAULT 0 NOT NULL,
    finished_at timestamp with time zone
);

CREATE TABLE app.command_area (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    name text NOT NULL,
    ended_on date,
    version integer DEFAULT 1 NOT NULL,
    recorded_by uuid,
    recorded_at timestamp with time zone NOT NULL
);

CREATE TABLE app.confided_source (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    person_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    words text NOT NULL
);

CREATE TABLE app.cooperation_answer (
    id uuid NOT NULL,
    request_id uuid NOT NULL,
    area_id uuid NOT NULL,
    outcome text NOT NULL,
    words text NOT NULL,
    responsibility text DEFAULT ''::text NOT NULL,
    limits text DEFAULT ''::text NOT NULL,
    needs text DEFAULT ''::text NOT NULL,
    answered_by uuid NOT NULL,
    answered_at timestamp with time zone NOT NULL
);

CREATE TABLE app.cooperation_request (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    reference text NOT NULL,
    kind text NOT NULL,
    from_agency_id uuid NOT NULL,
    to_agency_id uuid NOT NULL,
    case_id uuid,
    person_id uuid,
    what text NOT NULL,
    answer_by date,
    state text DEFAULT 'open'::text NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL
);

CREATE TABLE app.directory_change (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    version integer NOT NULL,
    kind text NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    reads jsonb NOT NULL,
    changed_by uuid NOT NULL,
    changed_at timestamp with time zone NOT NULL
);

CREATE TABLE app.file_content (
    file_id uuid NOT NULL,
    area_id uuid NOT NULL,
    content bytea NOT NULL
);

CREATE TABLE app.form_draft (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    form text NOT NULL,
    subject_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    answers jsonb DEFAULT '{}'::jsonb NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    started_at timestamp with time zone NOT NULL,
    saved_at timestamp with time zone NOT NULL
);

CREATE TABLE app.held_form (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    path text NOT NULL,
    body jsonb NOT NULL,
    digest bytea NOT NULL,
    held_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

CREATE TABLE app.housing_information (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    person_id uuid NOT NULL,
    referral_id uuid,
    reference text NOT NULL,
    form text NOT NULL,
    status text DEFAULT 'draft'::text NOT NULL,
    answers jsonb,
    missing jsonb DEFAULT '[]'::jsonb NOT NULL,
    missing_reason text,
    urgent boolean DEFAULT false NOT NULL,
    made_by uuid NOT NULL,
    agency_id uuid NOT NULL,
    started_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    withdrawn_reason text,
    version integer DEFAULT 1 NOT NULL
);

CREATE TABLE app.identification (
    decision_id uuid NOT NULL,
    area_id uuid NOT NULL,
    worked_out jsonb NOT NULL,
    standing text NOT NULL,
    override_reason text,
    ground text,
    taken_in text,
    assessment text,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL
);

CREATE TABLE app.information_item (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    person_id uuid NOT NULL,
    case_id uuid,
    agenda_item_id uuid,
    owner_agency_id uuid NOT NULL,
    supplied_by uuid NOT NULL,
    kind text NOT NULL,
    body text NOT NULL,
    source text NOT NULL,
    purpose text NOT NULL,
    lawful_basis text NOT NULL,
    handling text NOT NULL,
    event_on date,
    recorded_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_reason text,
    version integer DEFAULT 1 NOT NULL
);

CREATE TABLE app.information_item_version (
    item_id uuid NOT NULL,
    area_id uuid NOT NULL,
    version integer NOT NULL,
    kind text NOT NULL,
    body text NOT NULL,
    source text NOT NULL,
    purpose text NOT NULL,
    lawful_basis text NOT NULL,
    handling text NOT NULL,
    event_on date,
    replaced_at timestamp with time zone NOT NULL,
    replaced_by uuid NOT NULL
);

CREATE TABLE app.invitation (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    user_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    role text NOT NULL,
    reason text NOT NULL,
    invited_by uuid NOT NULL,
    invited_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    papers_sent_at timestamp with time zone,
    response text,
    response_reason text,
    responded_at timestamp with time zone
);

CREATE TABLE app.invitation_item (
    invitation_id uuid NOT NULL,
    agenda_item_id uuid NOT NULL,
    area_id uuid NOT NULL,
    reason text
);

CREATE TABLE app.lead_manager (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    command_area_id uuid NOT NULL,
    service text NOT NULL,
    user_id uuid NOT NULL,
    named_from date NOT NULL,
    named_to date,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    superseded_at timestamp with time zone,
    superseded_by uuid,
    superseded_because text
);

CREATE TABLE app.legal_event (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    occurred_on date NOT NULL,
    description text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    superseded_at timestamp with time zone,
    superseded_by uuid,
    superseded_reason text,
    details jsonb DEFAULT '{}'::jsonb NOT NULL,
    child_intended boolean DEFAULT false NOT NULL,
    source text DEFAULT ''::text NOT NULL
);

CREATE TABLE app.level_history (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    case_id uuid NOT NULL,
    level smallint NOT NULL,
    valid tstzrange NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    superseded_at timestamp with time zone,
    decided_by_body text NOT NULL,
    decided_by uuid NOT NULL,
    meeting_id uuid,
    screening_id uuid,
    reasons text NOT NULL,
    evidence text DEFAULT ''::text NOT NULL,
    entered_at timestamp with time zone DEFAULT app.clock_now() NOT NULL,
    recorded_by uuid DEFAULT app.actor_id() NOT NULL,
    continues uuid
);

CREATE TABLE app.meeting (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    reference text NOT NULL,
    level smallint NOT NULL,
    urgent boolean DEFAULT false NOT NULL,
    urgent_reason text,
    starts_at timestamp with time zone NOT NULL,
    place text NOT NULL,
    chair_id uuid,
    minute_taker_id uuid,
    state text DEFAULT 'planned'::text NOT NULL,
    fact_sheet_shown_at timestamp with time zone,
    papers_due_on date,
    papers_sent_at timestamp with time zone,
    ended_at timestamp with time zone,
    cancelled_reason text,
    convened_by uuid NOT NULL,
    convened_at timestamp with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL
);

CREATE TABLE app.minute (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    agenda_item_id uuid NOT NULL,
    case_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    status text DEFAULT 'draft'::text NOT NULL,
    discussion text DEFAULT ''::text NOT NULL,
    risk_confirmed text DEFAULT ''::text NOT NULL,
    level smallint,
    level_reasons text DEFAULT ''::text NOT NULL,
    review_outcome text,
    next_review_on date,
    review_reasons text DEFAULT ''::text NOT NULL,
    review_factors jsonb DEFAULT '{}'::jsonb NOT NULL,
    person_told text,
    person_told_reasons text DEFAULT ''::text NOT NULL,
    dissent text DEFAULT ''::text NOT NULL,
    discussed_at timestamp with time zone DEFAULT app.clock_now() NOT NULL,
    written_by uuid NOT NULL,
    written_at timestamp with time zone NOT NULL,
    approved_by uuid,
    approved_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL
);

CREATE TABLE app.minute_decision (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    minute_id uuid NOT NULL,
    "position" integer NOT NULL,
    decision text NOT NULL,
    reasons text NOT NULL,
    owner_agency_id uuid NOT NULL,
    dissent text DEFAULT ''::text NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL
);

CREATE TABLE app.minute_quote (
    minute_id uuid NOT NULL,
    item_id uuid NOT NULL,
    area_id uuid NOT NULL,
    "position" integer NOT NULL,
    item_version integer NOT NULL,
    quoted_by uuid NOT NULL,
    quoted_at timestamp with time zone NOT NULL
);

CREATE TABLE app.minute_recipient (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    minute_id uuid NOT NULL,
    user_id uuid NOT NULL,
    duty text NOT NULL,
    decided_by uuid NOT NULL,
    decided_at timestamp with time zone NOT NULL
);

CREATE TABLE app.name_root (
    form text NOT NULL,
    root text NOT NULL
);

CREATE TABLE app.offence_code (
    code text NOT NULL,
    title text,
    texts text[] NOT NULL,
    elements jsonb NOT NULL,
    unclassified text,
    import_id uuid NOT NULL
);

CREATE TABLE app.offence_import (
    id uuid NOT NULL,
    file_name text NOT NULL,
    file_digest text NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    codes integer NOT NULL,
    classified integer NOT NULL
);

CREATE TABLE app.oidc_identity (
    issuer text NOT NULL,
    subject text NOT NULL,
    user_id uuid NOT NULL,
    linked_at timestamp with time zone NOT NULL,
    linked_by text NOT NULL
);

CREATE TABLE app.outbox_message (
    id uuid NOT NULL,
    area_id uuid,
    to_user_id uuid,
    to_address text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    state text DEFAULT 'queued'::text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    last_error text,
    queued_at timestamp with time zone NOT NULL,
    queued_by uuid,
    sent_at timestamp with time zone
);

CREATE TABLE app.panel_absence (
    sitting_id uuid NOT NULL,
    area_id uuid NOT NULL,
    user_id uuid NOT NULL,
    post text NOT NULL
);

CREATE TABLE app.panel_member (
    sitting_id uuid NOT NULL,
    area_id uuid NOT NULL,
    user_id uuid NOT NULL,
    post text NOT NULL
);

CREATE TABLE app.panel_sitting (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    body text NOT NULL,
    held_on date NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL
);

CREATE TABLE app.permission (
    code text NOT NULL,
    description text NOT NULL
);

CREATE TABLE app.person (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    reference text NOT NULL,
    given_name text NOT NULL,
    family_name text NOT NULL,
    date_of_birth date,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    merged_into uuid
);

CREATE TABLE app.person_fact (
    id uuid NOT NULL,
    fact_id uuid NOT NULL,
    area_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    details jsonb NOT NULL,
    valid_from date,
    valid_to date,
    source_kind text NOT NULL,
    source text DEFAULT ''::text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    superseded_at timestamp with time zone,
    superseded_by uuid,
    superseded_reason text,
    lookup text GENERATED ALWAYS AS (NULLIF(upper(regexp_replace(
CASE kind
    WHEN 'address'::text THEN (details ->> 'postcode'::text)
    WHEN 'vehicle'::text THEN (details ->> 'registration'::text)
    WHEN 'online'::text THEN (details ->> 'handle'::text)
    WHEN 'contact'::text THEN (details ->> 'value'::text)
    ELSE NULL::text
END, '[^[:alnum:]]'::text, ''::text, 'g'::text)), ''::text)) STORED
);

CREATE TABLE app.person_identifier (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    value text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    fact_id uuid DEFAULT gen_random_uuid() NOT NULL,
    valid_from date,
    valid_to date,
    source_kind text DEFAULT 'record'::text NOT NULL,
    source text DEFAULT ''::text NOT NULL,
    superseded_at timestamp with time zone,
    superseded_by uuid,
    superseded_reason text
);

CREATE TABLE app.person_match (
    match_id uuid NOT NULL,
    side smallint NOT NULL,
    area_id uuid NOT NULL,
    person_id uuid NOT NULL,
    other_area_id uuid NOT NULL,
    pair text NOT NULL,
    points real NOT NULL,
    evidence text[] NOT NULL,
    passed_over_reason text,
    raised_at timestamp with time zone NOT NULL,
    verdict text,
    reason text,
    decided_by uuid,
    decided_at timestamp with time zone,
    other_verdict text,
    other_reason text,
    state text DEFAULT 'open'::text NOT NULL,
    version integer DEFAULT 1 NOT NULL
);

CREATE TABLE app.person_merge (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    kept_id uuid NOT NULL,
    merged_id uuid NOT NULL,
    reason text NOT NULL,
    merged_by uuid NOT NULL,
    merged_at timestamp with time zone NOT NULL,
    kept_born date,
    undone_by uuid,
    undone_at timestamp with time zone,
    undone_reason text
);

CREATE TABLE app.person_merge_row (
    merge_id uuid NOT NULL,
    area_id uuid NOT NULL,
    table_name text NOT NULL,
    column_name text NOT NULL,
    row_key text NOT NULL,
    of_merged boolean NOT NULL,
    was jsonb
);

CREATE TABLE app.person_name (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    given_name text NOT NULL,
    family_name text NOT NULL,
    folded text GENERATED ALWAYS AS (lower(((given_name || ' '::text) || family_name))) STORED NOT NULL,
    valid_from date,
    valid_to date,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    source text DEFAULT ''::text NOT NULL
) PARTITION BY HASH (area_id);

CREATE TABLE app.person_relationship (
    id uuid NOT NULL,
    fact_id uuid NOT NULL,
    area_id uuid NOT NULL,
    person_id uuid NOT NULL,
    other_id uuid NOT NULL,
    kind text NOT NULL,
    words text DEFAULT ''::text NOT NULL,
    valid_from date,
    valid_to date,
    source_kind text NOT NULL,
    source text DEFAULT ''::text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    superseded_at timestamp with time zone,
    superseded_by uuid,
    superseded_reason text,
    keep_apart boolean GENERATED ALWAYS AS ((kind = 'victim'::text)) STORED
);

CREATE TABLE app.person_restriction (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    person_id uuid NOT NULL,
    reason text NOT NULL,
    restricted_by uuid NOT NULL,
    restricted_at timestamp with time zone NOT NULL,
    lifted_by uuid,
    lifted_at timestamp with time zone,
    lifted_reason text
);

CREATE TABLE app.procedure_change (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    document_id uuid NOT NULL,
    version integer NOT NULL,
    kind text NOT NULL,
    note text NOT NULL,
    changed_by uuid NOT NULL,
    changed_at timestamp with time zone NOT NULL
);

CREATE TABLE app.procedure_document (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    title text NOT NULL,
    issuer text NOT NULL,
    edition text DEFAULT ''::text NOT NULL,
    link text DEFAULT ''::text NOT NULL,
    in_effect_from date,
    last_reviewed_on date,
    next_review_on date,
    withdrawn_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    topics text[] DEFAULT '{}'::text[] NOT NULL
);

CREATE TABLE app.profile_draft (
    area_id uuid NOT NULL,
    base_version integer NOT NULL,
    profile_key text NOT NULL,
    settings jsonb NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    changed_by uuid NOT NULL,
    changed_at timestamp with time zone NOT NULL
);

CREATE TABLE app.protocol (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    title text NOT NULL,
    signed_on date,
    replaced text DEFAULT ''::text NOT NULL,
    legislation text DEFAULT ''::text NOT NULL,
    ended_on date,
    version integer DEFAULT 1 NOT NULL
);

CREATE TABLE app.protocol_confirmation (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    area_id uuid NOT NULL,
    user_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    protocol text NOT NULL,
    confirmed_at timestamp with time zone NOT NULL
);

CREATE TABLE app.protocol_signatory (
    protocol_id uuid NOT NULL,
    area_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    posts text NOT NULL
);

CREATE TABLE app.quality_check (
    decision_id uuid NOT NULL,
    area_id uuid NOT NULL,
    points jsonb NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL
);

CREATE TABLE app.recovery_code (
    user_id uuid NOT NULL,
    code_hash bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone
);

CREATE TABLE app.referral (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    person_id uuid NOT NULL,
    reference text NOT NULL,
    form text NOT NULL,
    status text DEFAULT 'draft'::text NOT NULL,
    referring_agency_id uuid NOT NULL,
    referrer_id uuid NOT NULL,
    latest_version integer DEFAULT 0 NOT NULL,
    claims_level_3 boolean DEFAULT false NOT NULL,
    proposed_level smallint,
    case_id uuid,
    started_at timestamp with time zone NOT NULL,
    submitted_at timestamp with time zone,
    withdrawn_reason text,
    version integer DEFAULT 1 NOT NULL,
    route text DEFAULT 'mappa'::text NOT NULL,
    situation text,
    routing_reason text,
    again_reason text
);

CREATE TABLE app.referral_copy (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    person_id uuid NOT NULL,
    referral_id uuid,
    housing_id uuid,
    purpose text NOT NULL,
    to_role text,
    to_user_id uuid,
    channel text NOT NULL,
    urgent boolean DEFAULT false NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    sent_by uuid NOT NULL,
    posted_at timestamp with time zone,
    posted_by uuid,
    received_at timestamp with time zone,
    received_by uuid
);

CREATE TABLE app.referral_version (
    referral_id uuid NOT NULL,
    area_id uuid NOT NULL,
    version integer NOT NULL,
    answers jsonb NOT NULL,
    missing jsonb DEFAULT '[]'::jsonb NOT NULL,
    missing_reason text,
    submitted_at timestamp with time zone NOT NULL,
    submitted_by uuid NOT NULL
);

CREATE TABLE app.review (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    case_id uuid NOT NULL,
    person_id uuid NOT NULL,
    level smallint NOT NULL,
    due_on date,
    ends_review boolean DEFAULT false NOT NULL,
    reasons text NOT NULL,
    factors jsonb NOT NULL,
    minute_id uuid,
    screening_id uuid,
    clock_id uuid,
    set_by uuid NOT NULL,
    set_at timestamp with time zone NOT NULL,
    superseded_at timestamp with time zone
);

CREATE TABLE app.role (
    code text NOT NULL,
    title text NOT NULL,
    family text NOT NULL
);

CREATE TABLE app.role_permission (
    role text NOT NULL,
    permission text NOT NULL
);

CREATE TABLE app.same_person (
    person_id uuid NOT NULL,
    area_id uuid NOT NULL,
    keys integer[] NOT NULL
);

CREATE TABLE app.screening_decision (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    person_id uuid NOT NULL,
    referral_id uuid NOT NULL,
    referral_version integer NOT NULL,
    sitting_id uuid NOT NULL,
    outcome text NOT NULL,
    category smallint,
    level smallint,
    risk_grade text,
    lead_agency_id uuid,
    case_manager_id uuid,
    reasons text NOT NULL,
    evidence text DEFAULT ''::text NOT NULL,
    evidence_asked text,
    decided_by uuid NOT NULL,
    decided_on date NOT NULL,
    recorded_at timestamp with time zone NOT NULL
);

CREATE TABLE app.screening_draft (
    referral_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    area_id uuid NOT NULL,
    referral_version integer NOT NULL,
    answers jsonb DEFAULT '{}'::jsonb NOT NULL,
    saved_at timestamp with time zone NOT NULL
);

CREATE TABLE app.search_key (
    person_id uuid NOT NULL,
    area_id uuid NOT NULL,
    keys integer[] NOT NULL
);

CREATE TABLE app.session (
    id uuid NOT NULL,
    token_hash bytea NOT NULL,
    user_id uuid NOT NULL,
    method text NOT NULL,
    device text DEFAULT ''::text NOT NULL,
    address text,
    created_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    revoke_reason text,
    id_token bytea
);

CREATE TABLE app.sign_in_step (
    token_hash bytea NOT NULL,
    kind text NOT NULL,
    user_id uuid,
    data jsonb DEFAULT '{}'::jsonb NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

CREATE TABLE app.sign_in_throttle (
    key bytea NOT NULL,
    user_id uuid,
    level real NOT NULL,
    counted_at timestamp with time zone NOT NULL,
    locked_until timestamp with time zone
);

CREATE TABLE app.stored_file (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    owner_type text NOT NULL,
    person_id uuid NOT NULL,
    use text NOT NULL,
    title text NOT NULL,
    alternative text DEFAULT ''::text NOT NULL,
    made_on date,
    source text DEFAULT ''::text NOT NULL,
    file_name text NOT NULL,
    media_type text NOT NULL,
    size_bytes integer NOT NULL,
    sha256 text NOT NULL,
    scan_result text,
    scanned_at timestamp with time zone,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    removed_at timestamp with time zone,
    removed_by uuid,
    removed_reason text
);

CREATE TABLE app.task (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    person_id uuid,
    case_id uuid,
    kind text NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    facts jsonb DEFAULT '{}'::jsonb NOT NULL,
    owner_user_id uuid,
    owner_role text,
    due_on date,
    opened_at timestamp with time zone NOT NULL,
    opened_by uuid NOT NULL,
    done_at timestamp with time zone,
    done_by uuid,
    outcome text
);

CREATE TABLE app.user_account (
    id uuid NOT NULL,
    agency_id uuid NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    job_title text NOT NULL,
    status text DEFAULT 'invited'::text NOT NULL,
    ends_on date,
    ended_reason text,
    created_at timestamp with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL
);

CREATE TABLE app.user_credential (
    user_id uuid NOT NULL,
    password_hash text NOT NULL,
    password_set_at timestamp with time zone NOT NULL,
    totp_secret bytea NOT NULL,
    totp_enrolled_at timestamp with time zone NOT NULL,
    totp_last_step bigint DEFAULT 0 NOT NULL,
    new_totp_secret bytea,
    new_totp_session uuid,
    new_totp_until timestamp with time zone,
    demonstration boolean DEFAULT false NOT NULL
);

CREATE TABLE app.user_post (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    user_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    rank text NOT NULL,
    title text NOT NULL,
    command_area_id uuid,
    held_from date NOT NULL,
    held_to date,
    note text DEFAULT ''::text NOT NULL,
    recorded_by uuid,
    recorded_at timestamp with time zone NOT NULL,
    superseded_at timestamp with time zone,
    superseded_by uuid,
    superseded_because text
);

CREATE TABLE app.user_role (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    area_id uuid NOT NULL,
    role text NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    reason text DEFAULT ''::text NOT NULL,
    granted_by uuid,
    ended_by uuid,
    end_reason text
);

CREATE TABLE app.work_handover (
    id uuid NOT NULL,
    area_id uuid NOT NULL,
    leaver_id uuid NOT NULL,
    reason text NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamp with time zone NOT NULL
);

CREATE TABLE app.work_handover_item (
    id uuid NOT NULL,
    handover_id uuid NOT NULL,
    area_id uuid NOT NULL,
    kind text NOT NULL,
    subject_id uuid NOT NULL,
    reference text DEFAULT ''::text NOT NULL,
    from_user_id uuid NOT NULL,
    to_user_id uuid NOT NULL
);

--
-- Partitions
--

CREATE TABLE app.person_name_00 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 0);

CREATE TABLE app.person_name_01 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 1);

CREATE TABLE app.person_name_02 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 2);

CREATE TABLE app.person_name_03 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 3);

CREATE TABLE app.person_name_04 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 4);

CREATE TABLE app.person_name_05 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 5);

CREATE TABLE app.person_name_06 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 6);

CREATE TABLE app.person_name_07 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 7);

CREATE TABLE app.person_name_08 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 8);

CREATE TABLE app.person_name_09 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 9);

CREATE TABLE app.person_name_10 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 10);

CREATE TABLE app.person_name_11 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 11);

CREATE TABLE app.person_name_12 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 12);

CREATE TABLE app.person_name_13 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 13);

CREATE TABLE app.person_name_14 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 14);

CREATE TABLE app.person_name_15 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 15);

CREATE TABLE app.person_name_16 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 16);

CREATE TABLE app.person_name_17 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 17);

CREATE TABLE app.person_name_18 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 18);

CREATE TABLE app.person_name_19 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 19);

CREATE TABLE app.person_name_20 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 20);

CREATE TABLE app.person_name_21 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 21);

CREATE TABLE app.person_name_22 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 22);

CREATE TABLE app.person_name_23 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 23);

CREATE TABLE app.person_name_24 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 24);

CREATE TABLE app.person_name_25 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 25);

CREATE TABLE app.person_name_26 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 26);

CREATE TABLE app.person_name_27 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 27);

CREATE TABLE app.person_name_28 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 28);

CREATE TABLE app.person_name_29 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 29);

CREATE TABLE app.person_name_30 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 30);

CREATE TABLE app.person_name_31 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 31);

CREATE TABLE app.person_name_32 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 32);

CREATE TABLE app.person_name_33 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 33);

CREATE TABLE app.person_name_34 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 34);

CREATE TABLE app.person_name_35 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 35);

CREATE TABLE app.person_name_36 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 36);

CREATE TABLE app.person_name_37 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 37);

CREATE TABLE app.person_name_38 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 38);

CREATE TABLE app.person_name_39 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 39);

CREATE TABLE app.person_name_40 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 40);

CREATE TABLE app.person_name_41 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 41);

CREATE TABLE app.person_name_42 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 42);

CREATE TABLE app.person_name_43 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 43);

CREATE TABLE app.person_name_44 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 44);

CREATE TABLE app.person_name_45 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 45);

CREATE TABLE app.person_name_46 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 46);

CREATE TABLE app.person_name_47 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 47);

CREATE TABLE app.person_name_48 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 48);

CREATE TABLE app.person_name_49 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 49);

CREATE TABLE app.person_name_50 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 50);

CREATE TABLE app.person_name_51 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 51);

CREATE TABLE app.person_name_52 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 52);

CREATE TABLE app.person_name_53 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 53);

CREATE TABLE app.person_name_54 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 54);

CREATE TABLE app.person_name_55 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 55);

CREATE TABLE app.person_name_56 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 56);

CREATE TABLE app.person_name_57 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 57);

CREATE TABLE app.person_name_58 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 58);

CREATE TABLE app.person_name_59 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 59);

CREATE TABLE app.person_name_60 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 60);

CREATE TABLE app.person_name_61 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 61);

CREATE TABLE app.person_name_62 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 62);

CREATE TABLE app.person_name_63 PARTITION OF app.person_name FOR VALUES WITH (modulus 64, remainder 63);

--
-- Views
--

CREATE VIEW app.category_now WITH (security_invoker=true) AS
 SELECT id,
    area_id,
    case_id,
    category,
    valid,
    recorded_at,
    superseded_at,
    decided_by_body,
    decided_by,
    screening_id,
    reasons,
    evidence,
    entered_at,
    recorded_by,
    continues
   FROM app.category_history
  WHERE ((superseded_at IS NULL) AND (valid @> COALESCE(app.clock_now(), now())));

CREATE VIEW app.level_now WITH (security_invoker=true) AS
 SELECT id,
    area_id,
    case_id,
    level,
    valid,
    recorded_at,
    superseded_at,
    decided_by_body,
    decided_by,
    meeting_id,
    screening_id,
    reasons,
    evidence,
    entered_at,
    recorded_by,
    continues
   FROM app.level_history
  WHERE ((superseded_at IS NULL) AND (valid @> COALESCE(app.clock_now(), now())));

CREATE VIEW app.same_person_made WITH (security_invoker=true) AS
 WITH name AS (
         SELECT p.id,
            p.area_id,
            (p.date_of_birth)::text AS born,
            app.name_sound(app.fold_name(n.family_name)) AS family,
            split_part(app.fold_name(n.given_name), ' '::text, 1) AS given
           FROM (app.person p
             JOIN app.person_name n ON (((n.person_id = p.id) AND (n.area_id = p.area_id))))
          WHERE (p.date_of_birth IS NOT NULL)
        ), sound AS (
         SELECT name.id,
            name.area_id,
            name.born,
            name.family,
            COALESCE(( SELECT min(r.root) AS min
                   FROM app.name_root r
                  WHERE (r.form = name.given)), app.name_sound(name.given)) AS given
           FROM name
        )
 SELECT i.person_id,
    i.area_id,
    ('i'::text || app.fold_number(i.value)) AS key
   FROM app.person_identifier i
  WHERE ((i.superseded_at IS NULL) AND (i.kind <> 'other'::text) AND (length(app.fold_number(i.value)) > 4))
UNION ALL
 SELECT s.id AS person_id,
    s.area_id,
    k.key
   FROM sound s,
    LATERAL ( VALUES (((('F'::text || s.born) || '|'::text) || s.family)), (((('G'::text || s.born) || '|'::text) || s.given)), (((((('N'::text || s.family) || '|'::text) || s.given) || '|'::text) || "left"(s.born, 4))), (((((('Y'::text || s.family) || '|'::text) || s.given) || '|'::text) || "left"(s.born, 7))), ((((((('E'::text || s.family) || '|'::text) || s.given) || '|'::text) || "left"(s.born, 4)) || "right"(s.born, 2))), (((((('H'::text || s.family) || '|'::text) || s.given) || '|'::text) || "right"(s.born, 5))), (((((((('S'::text || s.family) || '|'::text) || s.given) || '|'::text) || "left"(s.born, 4)) || LEAST("right"(s.born, 2), substr(s.born, 6, 2))) || GREATEST("right"(s.born, 2), substr(s.born, 6, 2))))) k(key);

CREATE VIEW app.search_key_made WITH (security_invoker=true) AS
 SELECT n.person_id,
    n.area_id,
    k.key
   FROM app.person_name n,
    LATERAL app.name_keys(((n.given_name || ' '::text) || n.family_name)) k(key)
UNION ALL
 SELECT p.id AS person_id,
    p.area_id,
    k.key
   FROM app.person p,
    LATERAL app.birth_keys((p.date_of_birth)::text) k(key)
  WHERE (p.date_of_birth IS NOT NULL)
UNION ALL
 SELECT i.person_id,
    i.area_id,
    k.key
   FROM app.person_identifier i,
    LATERAL app.number_keys(i.value, false) k(key)
  WHERE (i.superseded_at IS NULL)
UNION ALL
 SELECT f.person_id,
    f.area_id,
    k.key
   FROM app.person_fact f,
    LATERAL app.number_keys(f.lookup, false) k(key)
  WHERE ((f.superseded_at IS NULL) AND (f.kind = ANY (ARRAY['address'::text, 'vehicle'::text])))
UNION ALL
 SELECT f.person_id,
    f.area_id,
    k.key
   FROM app.person_fact f,
    LATERAL jsonb_each_text(f.details) d(key, value),
    LATERAL app.place_keys(d.value) k(key)
  WHERE ((f.superseded_at IS NULL) AND (f.kind = 'address'::text) AND (d.key <> 'postcode'::text));

--
-- Functions
--

CREATE OR REPLACE FUNCTION app.account_stays_ended()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_user = 'parapet_app' and new.status <> old.status and (new.status <> 'disabled' or old.status = 'disabled') then
    raise exception 'An account is ended here and never revived (SE-05).' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;
ALTER FUNCTION app.account_stays_ended() OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.action_binds_only_its_agency()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare
  own boolean := new.agency_id = app.my_agency() and new.area_id = any (app.areas_with('action.own'));
  closer boolean := new.area_id = any (app.areas_with('action.close'));
  proposer boolean := new.proposed_by = app.actor_id();
  allowed boolean;
begin
  if tg_op = 'INSERT' then
    allowed := new.state = 'proposed' and new.accepted_by is null and new.accepted_at is null;
  elsif (new.what, new.reasons, new.due_on) is distinct from (old.what, old.reasons, old.due_on) then
    allowed := old.state = 'proposed' and new.state = 'proposed' and new.owner_id = old.owner_id and (proposer or closer);
  elsif new.owner_id <> old.owner_id then
    -- A leaver's action goes to a colleague of the same agency by whoever keeps the accounts; it binds no other agency.
    allowed := new.state = old.state and new.state in ('proposed', 'accepted') and (own or app.handing_over(new.id, old.owner_id));
  else
    allowed := case new.state
      when 'proposed' then old.state in ('done', 'closed') and closer
      when 'accepted' then old.state in ('proposed', 'refused', 'done') and own
      when 'refused' then old.state in ('proposed', 'accepted') and own
      when 'done' then old.state = 'accepted' and own
      when 'closed' then new.closed_by = app.actor_id()
        and ((old.state in ('proposed', 'accepted', 'refused') and closer) or (old.state in ('proposed', 'refused') and proposer))
    end;
  end if;
  if allowed and tg_op = 'UPDATE' and new.state in ('accepted', 'done')
    and (old.state not in ('accepted', 'done') or new.accepted_by is distinct from old.accepted_by) then
    allowed := new.state = 'accepted' and new.accepted_by = app.actor_id() and new.accepted_at = app.clock_now() and own;
  end if;
  if not coalesce(allowed, false) then
    raise exception 'An action binds nobody until a representative of its own agency accepts it (AP-07).' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;
ALTER FUNCTION app.action_binds_only_its_agency() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.action_owner_is_of_its_agency()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  if tg_op = 'UPDATE' and new.owner_id = old.owner_id then return new; end if;
  if not exists (
    select 1 from app.user_account u
    join app.user_role r on r.user_id = u.id
    join app.role_permission p on p.role = r.role
    where u.id = new.owner_id and u.agency_id = new.agency_id and u.status = 'active'
      and r.area_id = new.area_id and p.permission = 'action.own'
      and r.starts_at <= app.clock_now() and (r.ends_at is null or r.ends_at > app.clock_now())) then
    raise exception 'The responsible person of an action works in the agency that owns it (RM-04).' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;
ALTER FUNCTION app.action_owner_is_of_its_agency() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.actor_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.user_id', true), '')::uuid $function$
;
ALTER FUNCTION app.actor_id() OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.administered_users()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(distinct r.user_id), '{}') from app.user_role r
    where r.area_id = any (app.areas_with('user.administer')) and r.user_id <> app.actor_id());
end $function$
;
ALTER FUNCTION app.administered_users() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.agency_is_new(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return not exists (select 1 from app.agency_area a where a.agency_id = wanted);
end $function$
;
ALTER FUNCTION app.agency_is_new(uuid) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.announce_mail()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin perform pg_notify('parapet_outbox', ''); return null; end $function$
;
ALTER FUNCTION app.announce_mail() OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.approved_minute_stands()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.status = 'approved' then
    raise exception 'An approved minute does not change.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;
ALTER FUNCTION app.approved_minute_stands() OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.approved_minutes_granted()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(id), '{}') from app.minute where status = 'approved' and agenda_item_id = any (app.granted_minutes()));
end $function$
;
ALTER FUNCTION app.approved_minutes_granted() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.area_name(wanted uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
  select a.name from app.area a where a.id = wanted and (a.id = any (app.my_areas())
    or exists (select 1 from app.person_match m where m.other_area_id = wanted and m.area_id = any (app.areas_with('person.match'))))
$function$
;
ALTER FUNCTION app.area_name(uuid) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.areas_with(wanted text)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(distinct r.area_id), '{}')
    from app.user_role r join app.role_permission p on p.role = r.role
    where r.user_id = app.actor_id() and p.permission = wanted
      and r.starts_at <= app.clock_now() and (r.ends_at is null or r.ends_at > app.clock_now()));
end $function$
;
ALTER FUNCTION app.areas_with(text) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.asked_at(m app.meeting, OUT fact_sheet boolean, OUT signature boolean)
 RETURNS record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
  select coalesce(p.fact_sheet, true),
    coalesce(p.fact_sheet, true) or coalesce(p.undertaking, true) or coalesce(p.protocol, true)
  from (select 1) as once
  left join lateral (
    select (a.settings #>> '{factSheet,value,required}')::boolean as fact_sheet,
      (a.settings #>> '{signatureIsUndertaking,value}')::boolean as undertaking,
      (a.settings #>> '{protocolConfirmation,value,required}')::boolean as protocol
    from app.area_profile a
    where a.area_id = m.area_id
      and (a.effective_to is null or a.effective_to > (m.convened_at at time zone 'Europe/London')::date)
    order by a.effective_from limit 1) as p on true
$function$
;
ALTER FUNCTION app.asked_at(app.meeting) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.audit_enqueue()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$ begin insert into app.audit_unsealed (event_id) values (new.id); return null; end $function$
;
ALTER FUNCTION app.audit_enqueue() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.audit_is_permanent()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin raise exception 'The audit log cannot be altered (AU-01).' using errcode = 'insufficient_privilege'; end $function$
;
ALTER FUNCTION app.audit_is_permanent() OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.audited_about(wanted uuid[], since timestamp with time zone, before timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
  select about.id from (
    select e.id, e.at from app.audit_event e
    where e.subject_ids && wanted and e.at >= since and e.at < before
      and (e.area_id = any (app.areas_with('audit.read')) or (e.area_id is null and e.actor_id = any (app.audited_users())))
    union
    -- What a grant let its holder see, while it did.
    select e.id, e.at from app.access_grant g join app.audit_event e on e.actor_id = g.user_id
    where g.id = any (wanted) and g.area_id = any (app.areas_with('audit.read')) and g.id = any (e.grant_ids)
      and e.at >= greatest(g.starts_at, since) and e.at < before and (g.ends_at is null or e.at <= g.ends_at)
  ) about order by about.at desc limit most
$function$
;
ALTER FUNCTION app.audited_about(uuid[],timestamp with time zone,timestamp with time zone,integer) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.audited_subject(wanted text)
 RETURNS TABLE(id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
  select p.id from app.person p where p.reference = wanted and p.area_id = any (app.areas_with('audit.read')) and p.id <> all (app.blocked_persons())
  union all
  select c.id from app.case_file c where c.reference = wanted and c.area_id = any (app.areas_with('audit.read')) and c.person_id <> all (app.blocked_persons())
  union all
  select r.id from app.referral r where r.reference = wanted and r.area_id = any (app.areas_with('audit.read')) and r.person_id <> all (app.blocked_persons())
  union all
  select m.id from app.meeting m where m.reference = wanted and m.area_id = any (app.areas_with('audit.read'))
$function$
;
ALTER FUNCTION app.audited_subject(text) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.audited_users()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(user_id), '{}') from (
      select r.user_id from app.user_role r where r.user_id in (select x.user_id from app.user_role x where x.area_id = any (app.areas_with('audit.read')))
      group by r.user_id having bool_and(r.area_id = any (app.areas_with('audit.read')))) only_here);
end $function$
;
ALTER FUNCTION app.audited_users() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.birth_keys(born text)
 RETURNS SETOF text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select k from (values
    (case when length(born) = 10 then 'd' || born end), (case when length(born) >= 7 then 'y' || left(born, 7) end),
    (case when length(born) = 10 then 'e' || left(born, 4) || right(born, 2) end),
    (case when length(born) = 10 then 'g' || substr(born, 6) end), ('f' || left(born, 4))) as v (k) where k is not null
$function$
;
ALTER FUNCTION app.birth_keys(text) OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.blocked_cases()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(id), '{}') from app.case_file where person_id = any (app.blocked_persons()));
end $function$
;
ALTER FUNCTION app.blocked_cases() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.blocked_persons()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare blocked uuid[];
begin
  select coalesce(array_agg(distinct b.person_id), '{}') into blocked from app.access_block b
    where b.user_id = app.actor_id() and b.starts_at <= app.clock_now() and (b.ends_at is null or b.ends_at > app.clock_now());
  if exists (select 1 from app.person_restriction r where r.lifted_at is null) then
    blocked := blocked || array(select r.person_id from app.person_restriction r
      where r.lifted_at is null and r.area_id <> all (app.areas_with('person.restrict'))
        and not exists (select 1 from app.access_grant g where g.user_id = app.actor_id() and g.person_id = r.person_id and g.revoked_at is null
          and g.starts_at <= app.clock_now() and (g.ends_at is null or g.ends_at > app.clock_now())));
  end if;
  return blocked;
end $function$
;
ALTER FUNCTION app.blocked_persons() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.blocked_subjects()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (with blocked (id) as (select unnest(app.blocked_persons()))
    select coalesce(array_agg(id), '{}') from (
      select id from blocked
      union all select c.id from app.case_file c join blocked b on b.id = c.person_id
      union all select r.id from app.referral r join blocked b on b.id = r.person_id
      union all select a.id from app.agenda_item a join blocked b on b.id = a.person_id
      union all select i.id from app.information_item i join blocked b on b.id = i.person_id
      union all select m.id from app.minute m join blocked b on b.id = m.person_id
      union all select d.id from app.screening_decision d join blocked b on b.id = d.person_id
      union all select g.id from app.access_grant g join blocked b on b.id = g.person_id
      union all select k.id from app.access_block k join blocked b on b.id = k.person_id) behind);
end $function$
;
ALTER FUNCTION app.blocked_subjects() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.break_glass(wanted_reference text, why text)
 RETURNS TABLE(grant_id uuid, person_id uuid, area_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare found record;
begin
  select c.id as case_id, c.person_id, c.area_id into found from app.case_file c
  where c.reference = wanted_reference and c.closed_at is null
    and c.area_id = any (app.areas_with('break-glass.use')) and c.person_id <> all (app.blocked_persons());
  if found.case_id is null then return; end if;
  return query
    insert into app.access_grant as g (area_id, user_id, kind, person_id, case_id, reason, starts_at, ends_at, granted_by, granted_at)
    values (found.area_id, app.actor_id(), 'break-glass', found.person_id, found.case_id, why, app.clock_now(),
      app.clock_now() + interval '4 hours', app.actor_id(), app.clock_now())
    returning g.id, g.person_id, g.area_id;
end $function$
;
ALTER FUNCTION app.break_glass(text,text) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.caseload_of(who uuid, here uuid)
 RETURNS TABLE(kind text, subject_id uuid, reference text, due_on date, about uuid, agency_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
  with load (kind, subject_id, reference, due_on, about, agency_id) as (
    select 'case', c.id, c.reference, null::date, c.person_id, null::uuid from app.case_file c
      where c.area_id = here and c.case_manager_id = who and c.closed_at is null
    union all select 'action', a.id, '', a.due_on, a.person_id, a.agency_id from app.action a
      where a.area_id = here and a.owner_id = who and a.state in ('proposed', 'accepted')
    union all select 'chairing', m.id, m.reference, (m.starts_at at time zone 'Europe/London')::date, null, null from app.meeting m
      where m.area_id = here and m.chair_id = who and m.state in ('planned', 'in-progress')
    union all select 'minute-taking', m.id, m.reference, (m.starts_at at time zone 'Europe/London')::date, null, null from app.meeting m
      where m.area_id = here and m.minute_taker_id = who and m.state in ('planned', 'in-progress')
    union all select 'draft', r.id, r.reference, null, r.person_id, r.referring_agency_id from app.referral r
      where r.area_id = here and r.referrer_id = who and r.status in ('draft', 'more-evidence')
    union all select 'task', t.id, t.kind, t.due_on, t.person_id, null from app.task t
      where t.area_id = here and t.owner_user_id = who and t.done_at is null and t.subject_type <> 'action'
    union all select 'clock', k.id, k.kind, coalesce(k.due_on, (k.due_at at time zone 'Europe/London')::date), k.person_id, null from app.clock k
      where k.area_id = here and k.owner_user_id = who and k.state = 'open' and k.subject_type not in ('action', 'case', 'review')
  )
  select l.kind, l.subject_id, case when l.about = any (app.blocked_persons()) then '' else l.reference end, l.due_on, l.about, l.agency_id from load l
$function$
;
ALTER FUNCTION app.caseload_of(uuid,uuid) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.category_as_at(t timestamp with time zone, known_at timestamp with time zone)
 RETURNS SETOF app.category_history
 LANGUAGE sql
 STABLE
AS $function$
  select * from app.category_history
  where valid @> t and recorded_at <= known_at and (superseded_at is null or superseded_at > known_at)
$function$
;
ALTER FUNCTION app.category_as_at(timestamp with time zone,timestamp with time zone) OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.chaired_cases()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(distinct i.case_id), '{}')
    from app.my_grants() g join app.agenda_item i on i.id = g.agenda_item_id
    where g.kind = 'chair' and i.case_id = any (app.officer_cases()) and i.person_id <> all (app.blocked_persons()));
end $function$
;
ALTER FUNCTION app.chaired_cases() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.clock_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.now', true), '')::timestamptz $function$
;
ALTER FUNCTION app.clock_now() OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.clocks_of_profile(wanted_area uuid)
 RETURNS TABLE(rule text, level integer, clocks bigint, cases bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
  select c.rule, (c.facts ->> 'level')::integer, count(*), count(distinct c.case_id)
  from app.clock c
  where c.area_id = wanted_area and c.state = 'open' and wanted_area = any (app.areas_with('profile.administer'))
    -- Only a date that the interval itself gave would be another; a day that somebody chose stands.
    and (c.rule = 'next-review' and c.facts ->> 'chosen' is null
      or c.rule = 'review-after-level-change' and c.facts ->> 'standingStays' = 'false'
      or c.rule = 'papers-before-meeting')
  group by 1, 2
$function$
;
ALTER FUNCTION app.clocks_of_profile(uuid) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.colleagues()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(distinct r.user_id), '{}') || app.actor_id()
    from app.user_role r where r.area_id = any (app.my_areas()));
end $function$
;
ALTER FUNCTION app.colleagues() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.dated_history_stands()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare whole jsonb; own constant text[] := array['id', 'valid', 'recorded_at', 'recorded_by', 'continues', 'superseded_at'];
begin
  if tg_op = 'UPDATE' then
    if old.superseded_at is not null or new.superseded_at is distinct from app.clock_now()
      or to_jsonb(new) - 'superseded_at' <> to_jsonb(old) - 'superseded_at' then
      raise exception '% rows are superseded once and never changed', tg_table_name using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if new.continues is null then return new; end if;
  execute format('select to_jsonb(h) from %I.%I h where h.id = $1 and h.superseded_at = $2 and h.valid @> $3', tg_table_schema, tg_table_name)
    into whole using new.continues, app.clock_now(), new.valid;
  if whole is null or to_jsonb(new) - own <> whole - own then
    raise exception 'A piece of a corrected row says what the row said' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;
ALTER FUNCTION app.dated_history_stands() OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.discussion_gate()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare m app.meeting; fact_sheet boolean;
begin
  if new.opened_at is not null and old.opened_at is null then
    select * into m from app.meeting where id = new.meeting_id;
    fact_sheet := (app.asked_at(m)).fact_sheet;
    if m.state <> 'in-progress' then
      raise exception 'The meeting has not begun: the fact sheet has not been shown (MT-29).' using errcode = 'check_violation', constraint = 'discussion_gate';
    end if;
    if fact_sheet and m.fact_sheet_shown_at is null then
      raise exception 'The fact sheet has not been shown (MT-29).' using errcode = 'check_violation', constraint = 'discussion_gate';
    end if;
    if not exists (select 1 from app.attendance a where a.meeting_id = new.meeting_id and a.status = 'present') then
      raise exception 'Nobody is present (MT-29).' using errcode = 'check_violation', constraint = 'discussion_gate';
    end if;
    if fact_sheet
      and exists (select 1 from app.attendance a where a.meeting_id = new.meeting_id and a.status = 'present' and a.signed_at is null)
    then
      raise exception 'Somebody present has not signed (MT-29).' using errcode = 'check_violation', constraint = 'discussion_gate';
    end if;
  end if;
  return new;
end $function$
;
ALTER FUNCTION app.discussion_gate() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.end_all_ways_in()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare moment timestamptz := coalesce(app.clock_now(), now());
begin
  if new.status <> 'disabled' or old.status = 'disabled' then return null; end if;
  update app.session set revoked_at = moment, revoke_reason = 'account-ended', id_token = null where user_id = new.id and revoked_at is null;
  update app.api_token set revoked_at = moment where user_id = new.id and revoked_at is null;
  delete from app.sign_in_step where user_id = new.id;
  update app.account_link set used_at = moment, draft_password_hash = null, draft_totp_secret = null where user_id = new.id and used_at is null;
  return null;
end $function$
;
ALTER FUNCTION app.end_all_ways_in() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.end_grants_of_item()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  update app.access_grant set ends_at = greatest(app.clock_now(), starts_at + interval '1 microsecond')
  where agenda_item_id = old.id and (ends_at is null or ends_at > app.clock_now());
  return null;
end $function$
;
ALTER FUNCTION app.end_grants_of_item() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.end_work_of_action()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare
  owed boolean := new.state in ('proposed', 'accepted');
  moved boolean := (new.owner_id, new.due_on) is distinct from (old.owner_id, old.due_on);
begin
  if moved or new.state <> 'proposed' then
    update app.task set done_at = app.clock_now(), done_by = app.actor_id(), outcome = case when moved then 'moved' else new.state end
    where subject_type = 'action' and subject_id = new.id and done_at is null;
  end if;
  if moved or not owed then
    update app.clock set closed_at = app.clock_now(), closed_by = app.actor_id(),
      close_reason = coalesce(case new.state when 'done' then new.result when 'refused' then new.refused_reason
        when 'closed' then new.close_reason else new.change_reason end, new.reasons),
      state = case when moved then 'overtaken' when new.state <> 'done' then 'excused'
        when due_on < (app.clock_now() at time zone 'Europe/London')::date then 'missed' else 'met' end
    where subject_type = 'action' and subject_id = new.id and state = 'open';
  end if;
  return null;
end $function$
;
ALTER FUNCTION app.end_work_of_action() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.fold_name(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select btrim(regexp_replace(regexp_replace(regexp_replace(
    replace(replace(replace(replace(translate(lower(normalize(words, nfkd)), 'łøđħı', 'lodhi'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    U&'[\0300-\036F''\2018\2019\02BC`.]', '', 'g'), U&'[\0001-\002F\003A-\0060\007B-\00BF]+', ' ', 'g'), ' +', ' ', 'g'))
$function$
;
ALTER FUNCTION app.fold_name(text) OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.fold_number(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select translate(case
    when plain ~ '^(19|20)\d{9}[A-Z]$' then substr(plain, 3, 2) || coalesce(nullif(ltrim(substr(plain, 5, 7), '0'), ''), '0') || right(plain, 1)
    when plain ~ '^\d{3,9}[A-Z]$' then left(plain, 2) || ltrim(substr(plain, 3), '0')
    else plain end, 'OILSBZ', '011582')
  from (select regexp_replace(upper(words), '[^A-Z0-9]', '', 'g') as plain) as p
$function$
;
ALTER FUNCTION app.fold_number(text) OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.folded(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select lower(regexp_replace(btrim(name), '\s+', ' ', 'g')) $function$
;
ALTER FUNCTION app.folded(text) OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.followers()
 RETURNS TABLE(name text, col text, key text)
 LANGUAGE sql
 STABLE
AS $function$
  select c.relname::text, a.attname::text,
    case when c.relname = 'information_item' or exists (select 1 from pg_attribute x where x.attrelid = c.oid and x.attname = 'id' and not x.attisdropped) then 'id'
      else (select x.attname::text from pg_index i join pg_attribute x on x.attrelid = c.oid and x.attnum = i.indkey[0] where i.indrelid = c.oid and i.indisprimary) end
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'uuid'::regtype
  where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and c.relname not in ('person', 'search_key', 'same_person', 'person_match', 'person_merge', 'person_merge_row')
    and (a.attname = 'person_id' or exists (select 1 from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid and k.confrelid = 'app.person'::regclass
      and k.conkey = array[a.attnum]))
  order by 1, 2
$function$
;
ALTER FUNCTION app.followers() OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.grant_to_action_owner()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare owed boolean := new.state in ('proposed', 'accepted'); was_owed boolean := false;
begin
  if tg_op = 'UPDATE' then
    was_owed := old.state in ('proposed', 'accepted');
    if owed = was_owed and new.owner_id = old.owner_id then return null; end if;
    update app.access_grant set ends_at = greatest(app.clock_now(), starts_at + interval '1 microsecond')
    where action_id = new.id and kind = 'action-owner' and (ends_at is null or ends_at > app.clock_now());
  end if;
  if owed then
    insert into app.access_grant (area_id, user_id, kind, person_id, action_id, reason, starts_at, granted_by, granted_at)
    values (new.area_id, new.owner_id, 'action-owner', new.person_id, new.id, 'Named as responsible for an action', app.clock_now(),
      app.actor_id(), app.clock_now());
  end if;
  return null;
end $function$
;
ALTER FUNCTION app.grant_to_action_owner() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.grant_to_attended()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare who uuid; a app.agenda_item;
begin
  select user_id into who from app.attendance where id = new.attendance_id;
  if tg_op = 'UPDATE' then
    if (new.out_reason is null) = (old.out_reason is null) then return null; end if;
    if new.out_reason is not null then
      -- A conflict of interest shown in the room: the invitation's sight ends too.
      update app.access_grant set ends_at = greatest(app.clock_now(), starts_at + interval '1 microsecond')
      where agenda_item_id = new.agenda_item_id and user_id = who and kind in ('attended', 'invited')
        and (ends_at is null or ends_at > app.clock_now());
      return null;
    end if;
  end if;
  select * into a from app.agenda_item where id = new.agenda_item_id;
  insert into app.access_grant (area_id, user_id, kind, person_id, agenda_item_id, referral_id, reason, starts_at, granted_by, granted_at)
  values (a.area_id, who, 'attended', a.person_id, a.id, a.referral_id, 'Attended the discussion of this case', app.clock_now(),
    app.actor_id(), app.clock_now());
  return null;
end $function$
;
ALTER FUNCTION app.grant_to_attended() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.grant_to_case_manager()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  if tg_op = 'UPDATE' then
    if new.case_manager_id = old.case_manager_id and new.closed_at is not distinct from old.closed_at then return null; end if;
    update app.access_grant set ends_at = greatest(app.clock_now(), starts_at + interval '1 microsecond')
    where case_id = new.id and kind = 'case-manager' and (ends_at is null or ends_at > app.clock_now());
    if new.closed_at is not null or new.case_manager_id = old.case_manager_id then return null; end if;
  end if;
  insert into app.access_grant (area_id, user_id, kind, person_id, case_id, reason, starts_at, granted_by, granted_at)
  values (new.area_id, new.case_manager_id, 'case-manager', new.person_id, new.id, 'Manages this case',
    coalesce(app.clock_now(), new.opened_at), coalesce(app.actor_id(), new.opened_by), coalesce(app.clock_now(), new.opened_at));
  return null;
end $function$
;
ALTER FUNCTION app.grant_to_case_manager() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.grant_to_invited()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare i app.invitation; a app.agenda_item; m app.meeting;
begin
  if tg_op = 'DELETE' then
    update app.access_grant set ends_at = greatest(app.clock_now(), starts_at + interval '1 microsecond')
    where agenda_item_id = old.agenda_item_id and kind = 'invited'
      and user_id = (select user_id from app.invitation where id = old.invitation_id)
      and (ends_at is null or ends_at > app.clock_now());
    return null;
  end if;
  select * into i from app.invitation where id = new.invitation_id;
  select * into a from app.agenda_item where id = new.agenda_item_id;
  select * into m from app.meeting where id = a.meeting_id;
  insert into app.access_grant (area_id, user_id, kind, person_id, agenda_item_id, referral_id, reason, starts_at, ends_at, granted_by, granted_at)
  values (a.area_id, i.user_id, 'invited', a.person_id, a.id, a.referral_id, coalesce(new.reason, i.reason), app.clock_now(),
    -- Sight for preparing and for the day itself; afterwards it rests on having attended or on a recorded duty.
    greatest(m.starts_at, app.clock_now()) + interval '1 day', app.actor_id(), app.clock_now());
  return null;
end $function$
;
ALTER FUNCTION app.grant_to_invited() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.grant_to_lead_manager()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  insert into app.access_grant (area_id, user_id, kind, person_id, referral_id, reason, starts_at, granted_by, granted_at)
  values (new.area_id, new.to_user_id, 'duty', new.person_id, new.referral_id, 'Lead manager to whom the notification was sent',
    new.sent_at, new.sent_by, new.sent_at);
  return null;
end $function$
;
ALTER FUNCTION app.grant_to_lead_manager() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.grant_to_officers()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare m app.meeting;
begin
  select * into m from app.meeting where id = new.meeting_id;
  insert into app.access_grant (area_id, user_id, kind, person_id, agenda_item_id, referral_id, reason, starts_at, granted_by, granted_at)
  select new.area_id, o.user_id, o.kind, new.person_id, new.id, new.referral_id, o.reason, app.clock_now(), app.actor_id(), app.clock_now()
  from (values (m.chair_id, 'chair', 'Chairs this meeting'), (m.minute_taker_id, 'minute-taker', 'Takes the minutes of this meeting'))
    as o(user_id, kind, reason)
  where o.user_id is not null;
  return null;
end $function$
;
ALTER FUNCTION app.grant_to_officers() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.grant_to_recipient()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  insert into app.access_grant (area_id, user_id, kind, person_id, agenda_item_id, reason, starts_at, granted_by, granted_at)
  select m.area_id, new.user_id, 'duty', m.person_id, m.agenda_item_id, new.duty, app.clock_now(), app.actor_id(), app.clock_now()
  from app.minute m where m.id = new.minute_id and m.status = 'approved';
  return null;
end $function$
;
ALTER FUNCTION app.grant_to_recipient() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.grant_to_recipients()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  insert into app.access_grant (area_id, user_id, kind, person_id, agenda_item_id, reason, starts_at, granted_by, granted_at)
  select new.area_id, r.user_id, 'duty', new.person_id, new.agenda_item_id, r.duty, app.clock_now(), app.actor_id(), app.clock_now()
  from app.minute_recipient r where r.minute_id = new.id;
  return null;
end $function$
;
ALTER FUNCTION app.grant_to_recipients() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.grant_to_recorder()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  insert into app.access_grant (area_id, user_id, kind, person_id, reason, starts_at, ends_at, granted_by, granted_at)
  values (new.area_id, new.created_by, 'recorder', new.id, 'Recorded this person', new.created_at,
    new.created_at + interval '28 days', new.created_by, new.created_at);
  return null;
end $function$
;
ALTER FUNCTION app.grant_to_recorder() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.grant_to_referrer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  insert into app.access_grant (area_id, user_id, kind, person_id, referral_id, reason, starts_at, granted_by, granted_at)
  values (new.area_id, new.referrer_id, 'referrer', new.person_id, new.id, 'Made this referral', new.started_at,
    new.referrer_id, new.started_at);
  return null;
end $function$
;
ALTER FUNCTION app.grant_to_referrer() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.granted_actions()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(distinct action_id), '{}') from app.my_grants() where action_id is not null);
end $function$
;
ALTER FUNCTION app.granted_actions() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.granted_agenda_items()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(distinct agenda_item_id), '{}') from app.my_grants() where agenda_item_id is not null);
end $function$
;
ALTER FUNCTION app.granted_agenda_items() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.granted_cases()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(distinct c.id), '{}') from (
      select case_id from app.my_grants()
      where case_id is not null and kind in ('case-manager', 'case-team', 'board-review', 'break-glass')
      union all
      select unnest(app.officer_cases())
    ) as c(id));
end $function$
;
ALTER FUNCTION app.granted_cases() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.granted_items()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(distinct item_id), '{}') from app.my_grants() where item_id is not null and kind = 'item-reader');
end $function$
;
ALTER FUNCTION app.granted_items() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.granted_meetings()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(distinct meeting_id), '{}') from app.agenda_item where id = any (app.granted_agenda_items()));
end $function$
;
ALTER FUNCTION app.granted_meetings() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.granted_minutes()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(distinct agenda_item_id), '{}') from app.my_grants()
    where agenda_item_id is not null and kind in ('attended', 'duty', 'chair', 'minute-taker'));
end $function$
;
ALTER FUNCTION app.granted_minutes() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.granted_persons()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(distinct person_id), '{}') from app.my_grants());
end $function$
;
ALTER FUNCTION app.granted_persons() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.granted_records()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(distinct person_id), '{}') from app.my_grants()
    where kind not in ('action-owner', 'action-proposed', 'item-reader'));
end $function$
;
ALTER FUNCTION app.granted_records() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.granted_referrals()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(distinct referral_id), '{}') from app.my_grants() where referral_id is not null);
end $function$
;
ALTER FUNCTION app.granted_referrals() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.handing_over(subject uuid, from_whom uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return exists (select 1 from app.work_handover_item i join app.work_handover h on h.id = i.handover_id
    where i.subject_id = subject and i.from_user_id = from_whom and h.made_by = app.actor_id() and h.made_at = app.clock_now());
end $function$
;
ALTER FUNCTION app.handing_over(uuid,uuid) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.has_accounts(agency uuid, here uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return exists (select 1 from app.user_account u join app.user_role r on r.user_id = u.id
    join app.role_permission p on p.role = r.role and p.permission = 'action.own'
    where u.agency_id = agency and u.status = 'active' and r.area_id = here
      and r.starts_at <= app.clock_now() and (r.ends_at is null or r.ends_at > app.clock_now()));
end $function$
;
ALTER FUNCTION app.has_accounts(uuid,uuid) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.housing_copied_to_me()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(distinct c.housing_id), '{}') from app.referral_copy c
    where c.housing_id is not null and (c.to_user_id = app.actor_id()
      or exists (select 1 from app.user_role r where r.user_id = app.actor_id() and r.area_id = c.area_id and r.role = c.to_role
        and r.starts_at <= app.clock_now() and (r.ends_at is null or r.ends_at > app.clock_now()))));
end $function$
;
ALTER FUNCTION app.housing_copied_to_me() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.index_born_person()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  perform app.index_person(new.id, new.area_id);
  return null;
end $function$
;
ALTER FUNCTION app.index_born_person() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.index_named_person()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  perform app.index_person(new.person_id, new.area_id);
  if tg_op = 'UPDATE' and old.person_id <> new.person_id then perform app.index_person(old.person_id, old.area_id); end if;
  return null;
end $function$
;
ALTER FUNCTION app.index_named_person() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.index_person(about uuid, here uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app', 'public'
AS $function$
begin
  insert into app.search_key (person_id, area_id, keys)
    select about, here, coalesce(array_agg(distinct app.salted(here::text, m.key)), '{}') from app.search_key_made m
    where m.person_id = about and m.area_id = here
    on conflict (person_id) do update set keys = excluded.keys;
  insert into app.same_person (person_id, area_id, keys)
    select about, here, coalesce(array_agg(distinct app.salted('', m.key)), '{}') from app.same_person_made m
    where m.person_id = about and m.area_id = here
    on conflict (person_id) do update set keys = excluded.keys;
end $function$
;
ALTER FUNCTION app.index_person(uuid,uuid) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.keep_action_history()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare act text := 'proposed';
begin
  if tg_op = 'UPDATE' then
    act := case
      when new.owner_id <> old.owner_id then 'handed-over'
      when new.state = old.state then 'corrected'
      when new.state = 'accepted' and old.state in ('proposed', 'refused') then 'accepted'
      when new.state in ('refused', 'done', 'closed') then new.state
      else 'reopened' end;
  end if;
  insert into app.action_history (action_id, area_id, version, act, state, owner_id, what, due_on, reason, result, evidence, acted_by, acted_at)
  values (new.id, new.area_id, new.version, act, new.state, new.owner_id, new.what, new.due_on,
    case act when 'proposed' then new.reasons when 'refused' then new.refused_reason when 'closed' then new.close_reason
      when 'accepted' then null when 'done' then null else new.change_reason end,
    case act when 'done' then new.result end, case act when 'done' then new.evidence end, app.actor_id(), app.clock_now());
  return null;
end $function$
;
ALTER FUNCTION app.keep_action_history() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.keep_item_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  if new.owner_agency_id <> old.owner_agency_id then
    raise exception 'An information item keeps its owning agency for its lifetime (IS-10).' using errcode = 'insufficient_privilege';
  end if;
  if old.withdrawn_at is not null then
    raise exception 'A withdrawn item does not change.' using errcode = 'insufficient_privilege';
  end if;
  insert into app.information_item_version
    (item_id, area_id, version, kind, body, source, purpose, lawful_basis, handling, event_on, replaced_at, replaced_by)
  values (old.id, old.area_id, old.version, old.kind, old.body, old.source, old.purpose, old.lawful_basis, old.handling, old.event_on,
    app.clock_now(), app.actor_id());
  -- Withdrawn words leave the row that others may read; the owner still has them as a version.
  if new.withdrawn_at is not null then
    new.body := 'Withdrawn';
    new.source := 'Withdrawn';
    new.event_on := null;
  end if;
  return new;
end $function$
;
ALTER FUNCTION app.keep_item_version() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.keep_movement()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  if tg_op = 'UPDATE' and new.status = old.status then return null; end if;
  insert into app.attendance_movement (attendance_id, area_id, status, recorded_at, recorded_by)
  values (new.id, new.area_id, new.status, app.clock_now(), app.actor_id());
  return null;
end $function$
;
ALTER FUNCTION app.keep_movement() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.kept_from(about uuid)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  if about = any (app.blocked_persons()) or not exists (
    select 1 from app.agenda_item i where i.person_id = about
      and (i.area_id = any (app.areas_with('meeting.record')) or i.area_id = any (app.areas_with('minute.distribute'))
        or i.id = any (app.officer_items())))
  then return '{}'; end if;
  return (select coalesce(array_agg(distinct b.user_id), '{}') from app.access_block b
    where b.person_id = about and b.user_id <> app.actor_id()
      and b.starts_at <= app.clock_now() and (b.ends_at is null or b.ends_at > app.clock_now()));
end $function$
;
ALTER FUNCTION app.kept_from(uuid) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.leaver_work(who uuid, here uuid)
 RETURNS TABLE(kind text, subject_id uuid, reference text, due_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
  select l.kind, l.subject_id, l.reference, l.due_on from app.caseload_of(who, here) l
  where here = any (app.areas_with('user.administer')) and who = any (app.administered_users())
$function$
;
ALTER FUNCTION app.leaver_work(uuid,uuid) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.legal_details_stand()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.details <> '{}' and new.details is distinct from old.details then
    raise exception 'the details of a legal event are said once' using errcode = 'check_violation';
  end if;
  return new;
end $function$
;
ALTER FUNCTION app.legal_details_stand() OWNER TO parapet_owner;

CREATE OR REPLACE PROCEDURE app.let_followers_follow()
 LANGUAGE plpgsql
AS $procedure$
declare f record;
begin
  for f in select * from app.followers() loop
    if not exists (select 1 from pg_policy p where p.polrelid = format('app.%I', f.name)::regclass and p.polname = 'merge_reads') then
      execute format('create policy merge_reads on app.%I for select to parapet_wall using (true)', f.name);
      execute format('create policy merge_moves on app.%I for update to parapet_wall using (true) with check (true)', f.name);
    end if;
    execute format('grant select, update (%I) on app.%I to parapet_wall', f.col, f.name);
  end loop;
end $procedure$
;
ALTER FUNCTION app.let_followers_follow() OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.level_as_at(t timestamp with time zone, known_at timestamp with time zone)
 RETURNS SETOF app.level_history
 LANGUAGE sql
 STABLE
AS $function$
  select * from app.level_history
  where valid @> t and recorded_at <= known_at and (superseded_at is null or superseded_at > known_at)
$function$
;
ALTER FUNCTION app.level_as_at(timestamp with time zone,timestamp with time zone) OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.match_decided()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare agreed text;
begin
  -- Within one area one decision settles both sides.
  agreed := case when new.area_id = new.other_area_id or new.verdict = new.other_verdict then case new.verdict when 'same' then 'linked' else 'different' end else 'open' end;
  update app.person_match set other_verdict = new.verdict, other_reason = new.reason, state = agreed where match_id = new.match_id and side <> new.side;
  update app.person_match set state = agreed where match_id = new.match_id and side = new.side;
  update app.task set done_at = app.clock_now(), done_by = app.actor_id(), outcome = new.verdict
  where kind = 'settle-match' and subject_id = new.match_id and done_at is null and area_id = new.area_id;
  return null;
end $function$
;
ALTER FUNCTION app.match_decided() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.may_be_given_role(who uuid, here uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select who <> app.actor_id()
      and exists (select 1 from app.user_account u join app.agency_area a on a.agency_id = u.agency_id and a.area_id = here where u.id = who and u.status <> 'disabled')
      and (who = any (app.administered_users()) or not exists (select 1 from app.user_role r where r.user_id = who)));
end $function$
;
ALTER FUNCTION app.may_be_given_role(uuid,uuid) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.may_contribute(wanted_area uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (with current_protocol as (
      select p.settings #> '{protocolConfirmation,value}' as value from app.area_profile p
      where p.area_id = wanted_area
        and daterange(p.effective_from, p.effective_to) @> (app.clock_now() at time zone 'Europe/London')::date
    )
    select coalesce((select value ->> 'required' from current_protocol), 'true') <> 'true'
      or exists (
        select 1 from app.protocol_confirmation c join current_protocol p on c.protocol = p.value ->> 'protocol'
        where c.user_id = app.actor_id() and c.area_id = wanted_area));
end $function$
;
ALTER FUNCTION app.may_contribute(uuid) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.may_take_work(who uuid, here uuid, wanted text, subject uuid, from_whom uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare l record; needs text := case wanted when 'chairing' then 'meeting.chair' when 'minute-taking' then 'meeting.record' when 'draft' then 'referral.make'
  when 'case' then 'action.own' when 'action' then 'action.own' else 'home.read' end;
begin
  select * into l from app.caseload_of(from_whom, here) c where c.kind = wanted and c.subject_id = subject;
  if not found or who = from_whom then return false; end if;
  return exists (select 1 from app.user_account u join app.user_role r on r.user_id = u.id join app.role_permission p on p.role = r.role
      where u.id = who and u.status = 'active' and u.ends_on is null and r.area_id = here and p.permission = needs
        and r.starts_at <= app.clock_now() and (r.ends_at is null or r.ends_at > app.clock_now())
        and (l.agency_id is null or u.agency_id = l.agency_id))
    and not exists (select 1 from app.access_block b where b.user_id = who and b.person_id = l.about
      and b.starts_at <= app.clock_now() and (b.ends_at is null or b.ends_at > app.clock_now()))
    and not exists (select 1 from app.meeting m where m.id = subject and who in (m.chair_id, m.minute_taker_id));
end $function$
;
ALTER FUNCTION app.may_take_work(uuid,uuid,text,uuid,uuid) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.meeting_ends_whole()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  if new.state = 'ended' and old.state <> 'ended'
    and exists (select 1 from app.agenda_item a where a.meeting_id = new.id and a.outcome is null) then
    raise exception 'A case has no outcome.' using errcode = 'check_violation', constraint = 'meeting_ends_whole';
  end if;
  return new;
end $function$
;
ALTER FUNCTION app.meeting_ends_whole() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.merge_persons(keep uuid, gone uuid, why text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare f record; merge uuid := gen_random_uuid(); kept app.person; merged app.person;
begin
  perform 1 from app.person where id in (keep, gone) order by id for update;
  if app.why_not_merge(keep, gone) is not null then
    raise exception 'These records may not be merged: %', app.why_not_merge(keep, gone) using errcode = 'check_violation', constraint = 'person_merge';
  end if;
  select * into kept from app.person where id = keep;
  select * into merged from app.person where id = gone;
  insert into app.person_merge (id, area_id, kept_id, merged_id, reason, merged_by, merged_at, kept_born)
  values (merge, kept.area_id, keep, gone, why, app.actor_id(), app.clock_now(), kept.date_of_birth);
  for f in select * from app.followers() loop
    execute format('insert into app.person_merge_row (merge_id, area_id, table_name, column_name, row_key, of_merged, was)
      select $1, $2, %L, %L, t.%I::text, t.%I = $4, case when t.%I = $4 and %L in (''person_name'', ''person_fact'')
        then (select jsonb_object_agg(j.key, j.value) from jsonb_each(to_jsonb(t)) j where j.key in (''kind'', ''superseded_at'')) end
      from app.%I t where t.%I in ($3, $4)', f.name, f.col, f.key, f.col, f.col, f.name, f.name, f.col) using merge, kept.area_id, keep, gone;
  end loop;
  -- What a person has only once: the kept record's stands, the other's is superseded until the merge is undone.
  update app.person_fact o set superseded_at = app.clock_now(), superseded_by = app.actor_id(), superseded_reason = 'Merged with another record'
  where o.person_id = gone and o.superseded_at is null and o.kind in ('birth', 'death', 'opened-in-error')
    and exists (select 1 from app.person_fact s where s.person_id = keep and s.kind = o.kind and s.superseded_at is null);
  update app.person_name set kind = 'alias' where person_id = gone and kind = 'current';
  for f in select * from app.followers() loop
    execute format('update app.%I set %I = $1 where %I = $2', f.name, f.col, f.col) using keep, gone;
  end loop;
  update app.person set date_of_birth = coalesce(date_of_birth, merged.date_of_birth), version = version + 1 where id = keep;
  update app.person set merged_into = keep, version = version + 1 where id = gone;
  perform app.index_person(keep, kept.area_id);
  perform app.index_person(gone, kept.area_id);
  update app.person_match set state = 'merged' where pair = least(keep, gone)::text || greatest(keep, gone)::text;
  update app.task set done_at = app.clock_now(), done_by = app.actor_id(), outcome = 'merged' where kind = 'settle-match' and done_at is null
    and subject_id in (select m.match_id from app.person_match m where m.pair = least(keep, gone)::text || greatest(keep, gone)::text);
  return merge;
end $function$
;
ALTER FUNCTION app.merge_persons(uuid,uuid,text) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.minute_is_of_its_discussion()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  select coalesce(i.opened_at, new.written_at) into new.discussed_at from app.agenda_item i where i.id = new.agenda_item_id;
  return new;
end $function$
;
ALTER FUNCTION app.minute_is_of_its_discussion() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.move_work()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  if not app.may_take_work(new.to_user_id, new.area_id, new.kind, new.subject_id, new.from_user_id) then
    raise exception 'This work is not theirs to hand on, or not for this person to take.' using errcode = 'insufficient_privilege';
  end if;
  if new.kind = 'case' then
    update app.case_file set case_manager_id = new.to_user_id, version = version + 1 where id = new.subject_id;
    update app.clock set owner_user_id = new.to_user_id
      where case_id = new.subject_id and subject_type in ('case', 'review') and owner_user_id = new.from_user_id and state = 'open';
  elsif new.kind = 'action' then
    update app.action set owner_id = new.to_user_id, change_reason = 'Handed over from somebody who leaves', version = version + 1 where id = new.subject_id;
    -- The duty is the same with another owner: what the change of owner ended goes on.
    update app.clock set state = 'open', closed_at = null, closed_by = null, close_reason = null, owner_user_id = new.to_user_id
      where subject_type = 'action' and subject_id = new.subject_id and state = 'overtaken' and closed_at = app.clock_now();
    update app.task set done_at = null, done_by = null, outcome = null, owner_user_id = new.to_user_id
      where subject_type = 'action' and subject_id = new.subject_id and outcome = 'moved' and done_at = app.clock_now() and owner_user_id = new.from_user_id;
  elsif new.kind = 'chairing' then
    update app.meeting set chair_id = new.to_user_id, version = version + 1 where id = new.subject_id;
  elsif new.kind = 'minute-taking' then
    update app.meeting set minute_taker_id = new.to_user_id, version = version + 1 where id = new.subject_id;
  elsif new.kind = 'draft' then
    update app.referral set referrer_id = new.to_user_id, version = version + 1 where id = new.subject_id;
    update app.form_draft set owner_id = new.to_user_id where subject_id = new.subject_id and owner_id = new.from_user_id;
    update app.access_grant set ends_at = greatest(app.clock_now(), starts_at + interval '1 microsecond')
      where referral_id = new.subject_id and kind = 'referrer' and user_id = new.from_user_id and (ends_at is null or ends_at > app.clock_now());
    insert into app.access_grant (area_id, user_id, kind, person_id, referral_id, reason, starts_at, granted_by, granted_at)
      select r.area_id, new.to_user_id, 'referrer', r.person_id, r.id, 'Took over this referral', app.clock_now(), app.actor_id(), app.clock_now()
      from app.referral r where r.id = new.subject_id;
  elsif new.kind = 'task' then
    update app.task set owner_user_id = new.to_user_id where id = new.subject_id;
  else
    update app.clock set owner_user_id = new.to_user_id where id = new.subject_id;
  end if;
  return null;
end $function$
;
ALTER FUNCTION app.move_work() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.my_agency()
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select agency_id from app.user_account where id = app.actor_id() and status = 'active');
end $function$
;
ALTER FUNCTION app.my_agency() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.my_areas()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(distinct r.area_id), '{}') from app.user_role r
    where r.user_id = app.actor_id()
      and r.starts_at <= app.clock_now() and (r.ends_at is null or r.ends_at > app.clock_now()));
end $function$
;
ALTER FUNCTION app.my_areas() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.my_grants()
 RETURNS SETOF app.access_grant
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return query select g.* from app.access_grant g
    where g.user_id = app.actor_id()
      and g.starts_at <= app.clock_now() and (g.ends_at is null or g.ends_at > app.clock_now()) and g.revoked_at is null
    union all
    select g.* from app.access_grant g
    where g.agency_id = app.my_agency()
      and exists (select 1 from app.user_role r where r.user_id = app.actor_id() and r.area_id = g.area_id and r.role = g.role
        and r.starts_at <= app.clock_now() and (r.ends_at is null or r.ends_at > app.clock_now()))
      and g.starts_at <= app.clock_now() and (g.ends_at is null or g.ends_at > app.clock_now()) and g.revoked_at is null;
end $function$
;
ALTER FUNCTION app.my_grants() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.name_keys(words text)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE
AS $function$
  with token as (
    select distinct t from unnest(string_to_array(app.fold_name(words), ' ')) as t where t <> '' limit 12)
  select 'n' || t from token
  union all select 'h' || left(t, 3) from token where length(t) > 3
  union all select 't' || right(t, 3) from token where length(t) > 3
  union all select 'm' || public.dmetaphone(t) from token where t ~ '^[a-z]+$' and length(t) > 2
  union all select 'm' || public.dmetaphone_alt(t) from token where t ~ '^[a-z]+$' and length(t) > 2
  union all select 'r' || r.root from token join app.name_root r on r.form = t
$function$
;
ALTER FUNCTION app.name_keys(text) OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.name_sound(folded text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select coalesce(nullif(public.dmetaphone(folded), ''), folded) $function$
;
ALTER FUNCTION app.name_sound(text) OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.never_changes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin raise exception '% rows never change; add a new one', tg_table_name using errcode = 'insufficient_privilege'; end $function$
;
ALTER FUNCTION app.never_changes() OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.note_same_person()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare
  areas uuid[] := app.areas_with('person.read'); known uuid[] := app.granted_persons(); found record;
begin
  if app.clock_now() is null then return null; end if;
  for found in
    select s.person_id, sum(q.weight)::real as points, array_agg(distinct q.kind order by q.kind) as kinds
    from (select distinct on (key) app.salted('', m.key) as key, left(m.key, 1) as kind,
        case left(m.key, 1) when 'i' then 14 when 'F' then 10 when 'H' then 11 when 'Y' then 5 when 'E' then 5 else 6 end as weight
      from app.same_person_made m where m.person_id = new.person_id and m.area_id = new.area_id) as q
    join app.same_person s on s.keys @> array[q.key]
    where s.person_id <> new.person_id
      -- Whom the asker can see was shown to the asker, who has decided.
      and s.area_id <> all (areas) and s.person_id <> all (known)
    group by s.person_id having sum(q.weight) >= 11 order by 2 desc, 1 limit 10
  loop
    perform app.raise_match(new.person_id, found.person_id, found.points, found.kinds, null);
  end loop;
  return null;
end $function$
;
ALTER FUNCTION app.note_same_person() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.number_keys(words text, loose boolean)
 RETURNS SETOF text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  with number as (select app.fold_number(words) as n)
  select 'i' || n from number where length(n) > 1
  union all select 'u' || left(n, 4) from number where length(n) > case when loose then 6 else 7 end
  union all select 'w' || right(n, 4) from number where length(n) > case when loose then 6 else 7 end
  union all select 'u' || left(n, 3) from number where length(n) between 5 and case when loose then 8 else 7 end
  union all select 'w' || right(n, 3) from number where length(n) between 5 and case when loose then 8 else 7 end
$function$
;
ALTER FUNCTION app.number_keys(text,boolean) OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.officer_cases()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(distinct a.case_id), '{}')
    from app.meeting m join app.agenda_item a on a.meeting_id = m.id
    where (m.chair_id = app.actor_id() or m.minute_taker_id = app.actor_id()) and m.state <> 'cancelled'
      and m.starts_at > app.clock_now() - interval '1 year' and coalesce(a.outcome, 'decided') = 'decided'
      and not exists (select 1 from app.minute d where d.agenda_item_id = a.id and d.status = 'approved'));
end $function$
;
ALTER FUNCTION app.officer_cases() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.officer_items()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(a.id), '{}')
    from app.meeting m join app.agenda_item a on a.meeting_id = m.id
    where m.chair_id = app.actor_id() or m.minute_taker_id = app.actor_id());
end $function$
;
ALTER FUNCTION app.officer_items() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.officer_meetings()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(id), '{}') from app.meeting where app.actor_id() in (chair_id, minute_taker_id));
end $function$
;
ALTER FUNCTION app.officer_meetings() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.open_session(digest bytea, moment timestamp with time zone, idle interval)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare
  found_session record;
  over_at timestamptz;
  person jsonb;
begin
  select s.id, s.user_id, s.last_seen_at, s.ends_at into found_session
  from app.session s where s.token_hash = digest and s.revoked_at is null;
  if not found then return null; end if;
  person := app.standing(found_session.user_id, moment);
  if person is null then return null; end if;
  -- last_seen_at is at most a minute behind, so that minute is added: nobody loses time they were promised.
  over_at := least(found_session.ends_at, found_session.last_seen_at + idle + interval '1 minute');
  if moment >= over_at then
    -- For a day the door still knows whose browser it was, so that what they send can be kept for them.
    if moment >= over_at + interval '24 hours' then return null; end if;
    return jsonb_build_object('state', 'lapsed', 'userId', found_session.user_id);
  end if;
  if moment >= found_session.last_seen_at + interval '1 minute' then
    update app.session s set last_seen_at = moment
    where s.id = found_session.id and s.last_seen_at + interval '1 minute' <= moment;
    over_at := least(found_session.ends_at, moment + idle + interval '1 minute');
  end if;
  return person || jsonb_build_object('state', 'open', 'sessionId', found_session.id,
    'endsInSeconds', ceil(extract(epoch from over_at - moment))::integer);
end $function$
;
ALTER FUNCTION app.open_session(bytea,timestamp with time zone,interval) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.open_token(digest bytea, moment timestamp with time zone)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare
  found_token record;
  person jsonb;
begin
  select t.id, t.user_id, t.scope, t.last_used_at into found_token
  from app.api_token t where t.token_hash = digest and t.revoked_at is null and t.expires_at > moment;
  if not found then return null; end if;
  person := app.standing(found_token.user_id, moment);
  if person is null then return null; end if;
  if found_token.last_used_at is null or found_token.last_used_at + interval '1 minute' <= moment then
    update app.api_token t set last_used_at = moment
    where t.id = found_token.id and (t.last_used_at is null or t.last_used_at + interval '1 minute' <= moment);
  end if;
  return person || jsonb_build_object('tokenId', found_token.id, 'scope', found_token.scope);
end $function$
;
ALTER FUNCTION app.open_token(bytea,timestamp with time zone) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.own_name_arrived()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare about uuid; called text := (select app.folded(u.name) from app.user_account u where u.id = new.user_id);
begin
  for about in select distinct n.person_id from app.person_name n where n.area_id = new.area_id and n.folded = called loop
    perform app.suggest_block(new.area_id, about, new.user_id, coalesce(app.actor_id(), new.granted_by, new.user_id), coalesce(app.clock_now(), new.starts_at));
  end loop;
  return null;
end $function$
;
ALTER FUNCTION app.own_name_arrived() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.own_name_recorded()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare moment timestamptz := coalesce(app.clock_now(), new.recorded_at); who uuid;
begin
  for who in
    select u.id from app.user_account u where app.folded(u.name) = app.folded(new.folded) and u.status <> 'disabled'
      and exists (select 1 from app.user_role r where r.user_id = u.id and r.area_id = new.area_id and (r.ends_at is null or r.ends_at > moment))
  loop
    perform app.suggest_block(new.area_id, new.person_id, who, coalesce(app.actor_id(), new.recorded_by), moment);
  end loop;
  return null;
end $function$
;
ALTER FUNCTION app.own_name_recorded() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.part_of_draft_minute()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  if exists (select 1 from app.minute m where m.id = coalesce(new.minute_id, old.minute_id) and m.status = 'approved') then
    raise exception 'An approved minute does not change.' using errcode = 'insufficient_privilege';
  end if;
  return coalesce(new, old);
end $function$
;
ALTER FUNCTION app.part_of_draft_minute() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.pass_over(about uuid, other uuid, alike real, why text[], passed_over text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  -- Only the two records that the actor can see, one of which the actor has just recorded.
  if exists (select 1 from app.person p where p.id = about and p.created_by = app.actor_id() and p.created_at = app.clock_now())
    and exists (select 1 from app.person p where p.id = other and p.id <> all (app.blocked_persons())
      and (p.area_id = any (app.areas_with('person.read')) or p.id = any (app.granted_persons())))
  then perform app.raise_match(about, other, alike, why, passed_over); end if;
end $function$
;
ALTER FUNCTION app.pass_over(uuid,uuid,real,text[],text) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.place_keys(words text)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE
AS $function$
  select distinct 'a' || t from unnest(string_to_array(app.fold_name(words), ' ')) as t
  where length(t) > 2 and t not in ('road', 'street', 'avenue', 'lane', 'close', 'drive', 'the', 'flat', 'court', 'way', 'house', 'and')
$function$
;
ALTER FUNCTION app.place_keys(text) OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.present_for_item()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare who app.attendance; m app.meeting;
begin
  if new.present_until is not null then return new; end if;
  select * into who from app.attendance where id = new.attendance_id;
  select * into m from app.meeting where id = who.meeting_id;
  if who.status <> 'present' or (who.signed_at is null and (app.asked_at(m)).signature) then
    raise exception 'Only somebody present who has signed counts as attending (MT-30).' using errcode = 'check_violation', constraint = 'present_for_item';
  end if;
  if not exists (select 1 from app.agenda_item a
      where a.id = new.agenda_item_id and a.meeting_id = m.id and a.area_id = new.area_id and a.opened_at is not null)
    or not (who.user_id in (m.chair_id, m.minute_taker_id)
      or exists (select 1 from app.invitation i join app.invitation_item ii on ii.invitation_id = i.id
        where i.user_id = who.user_id and ii.agenda_item_id = new.agenda_item_id)
      or exists (select 1 from app.user_role r join app.role_permission p on p.role = r.role
        where r.user_id = who.user_id and r.area_id = new.area_id and p.permission = 'meeting.convene'
          and r.starts_at <= app.clock_now() and (r.ends_at is null or r.ends_at > app.clock_now())))
  then
    raise exception 'Nobody is present for a case that they were not called to (IS-25).' using errcode = 'check_violation', constraint = 'present_for_item';
  end if;
  return new;
end $function$
;
ALTER FUNCTION app.present_for_item() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.quoted_items()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(distinct q.item_id), '{}')
    from app.minute m join app.minute_quote q on q.minute_id = m.id
    where m.status = 'approved' and m.agenda_item_id = any (app.granted_minutes()));
end $function$
;
ALTER FUNCTION app.quoted_items() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.raise_match(a uuid, b uuid, alike real, why text[], passed_over text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare
  one app.person; two app.person; match uuid := gen_random_uuid(); mine text := least(a, b)::text || greatest(a, b)::text;
begin
  select * into one from app.person where id = least(a, b);
  select * into two from app.person where id = greatest(a, b);
  if one.id is null or two.id is null or exists (select 1 from app.person_match m where m.pair = mine) then return; end if;
  insert into app.person_match (match_id, side, area_id, person_id, other_area_id, pair, points, evidence, passed_over_reason, raised_at) values
    (match, 1, one.area_id, one.id, two.area_id, mine, alike, why, case when one.area_id = two.area_id then passed_over end, app.clock_now()),
    (match, 2, two.area_id, two.id, one.area_id, mine, alike, why, case when one.area_id = two.area_id then passed_over end, app.clock_now());
  -- A task can be read by whoever opened it, and the asker must learn nothing: each is opened in the name of a co-ordinator of its own area.
  insert into app.task (id, area_id, person_id, kind, subject_type, subject_id, facts, owner_role, opened_at, opened_by)
  select gen_random_uuid(), s.area_id, null, 'settle-match', 'person-match', match, '{}', 'mappa-coordinator', app.clock_now(), s.who
  from (select distinct on (m.area_id) m.area_id, r.user_id as who from app.person_match m
    join app.user_role r on r.area_id = m.area_id and r.role = 'mappa-coordinator' and r.starts_at <= app.clock_now()
      and (r.ends_at is null or r.ends_at > app.clock_now())
    where m.match_id = match order by m.area_id, r.starts_at, r.user_id) as s;
end $function$
;
ALTER FUNCTION app.raise_match(uuid,uuid,real,text[],text) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.regrant_to_officers()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare r record;
begin
  if new.state = 'cancelled' and old.state <> 'cancelled' then
    update app.access_grant set ends_at = greatest(app.clock_now(), starts_at + interval '1 microsecond')
    where kind in ('invited', 'chair', 'minute-taker') and agenda_item_id in (select id from app.agenda_item where meeting_id = new.id)
      and (ends_at is null or ends_at > app.clock_now());
    return null;
  end if;
  if new.starts_at is distinct from old.starts_at then
    -- An invitation that still stands gives sight until the day after the new date.
    update app.access_grant g set ends_at = greatest(new.starts_at, app.clock_now()) + interval '1 day'
    from app.invitation_item ii join app.invitation i on i.id = ii.invitation_id
    where i.meeting_id = new.id and g.kind = 'invited' and g.user_id = i.user_id and g.agenda_item_id = ii.agenda_item_id
      and g.revoked_at is null and (g.ends_at is null or g.ends_at > app.clock_now());
  end if;
  for r in select * from (values ('chair', old.chair_id, new.chair_id, 'Chairs this meeting'),
      ('minute-taker', old.minute_taker_id, new.minute_taker_id, 'Takes the minutes of this meeting')) as v(kind, was, becomes, reason)
  loop
    if r.was is distinct from r.becomes then
      update app.access_grant set ends_at = greatest(app.clock_now(), starts_at + interval '1 microsecond')
      where kind = r.kind and user_id = r.was and agenda_item_id in (select id from app.agenda_item where meeting_id = new.id)
        and (ends_at is null or ends_at > app.clock_now());
      if r.becomes is not null then
        insert into app.access_grant (area_id, user_id, kind, person_id, agenda_item_id, referral_id, reason, starts_at, granted_by, granted_at)
        select a.area_id, r.becomes, r.kind, a.person_id, a.id, a.referral_id, r.reason, app.clock_now(), app.actor_id(), app.clock_now()
        from app.agenda_item a where a.meeting_id = new.id;
      end if;
    end if;
  end loop;
  return null;
end $function$
;
ALTER FUNCTION app.regrant_to_officers() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.restricted_match(names text, born text, numbers text[], places text, wanted_areas uuid[])
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app', 'public'
AS $function$
declare here uuid;
begin
  foreach here in array wanted_areas loop
    if here = any (app.areas_with('person.search')) and exists (
      select 1 from app.person_restriction r join app.search_key s on s.person_id = r.person_id
      join app.wanted_keys(names, born, numbers, places) k on app.salted(here::text, k.key) = any (s.keys)
      where r.lifted_at is null and r.area_id = here and r.person_id = any (app.blocked_persons())
        and not exists (select 1 from app.access_block b where b.person_id = r.person_id and b.user_id = app.actor_id())
      group by s.person_id having sum(k.weight) >= 16)
    then return next here; end if;
  end loop;
end $function$
;
ALTER FUNCTION app.restricted_match(text,text,text[],text,uuid[]) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.room_items()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(distinct agenda_item_id), '{}') from app.my_grants()
    where agenda_item_id is not null and kind in ('invited', 'attended', 'chair', 'minute-taker'));
end $function$
;
ALTER FUNCTION app.room_items() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.salted(salt text, key text)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select ('x' || left(md5(salt || key), 8))::bit(32)::int $function$
;
ALTER FUNCTION app.salted(text,text) OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.search_candidates(names text, born text, numbers text[], places text, most integer)
 RETURNS TABLE(person_id uuid, weight real)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app', 'public'
AS $function$
declare
  areas uuid[] := app.areas_with('person.read');
  blocked uuid[] := app.blocked_persons();
  records uuid[] := app.granted_records();
  wanted text[];
  weights real[];
  here uuid;
  known uuid[];
begin
  select array_agg(w.key), array_agg(w.weight) into wanted, weights
  from (select k.key, max(k.weight) as weight from app.wanted_keys(names, born, numbers, places) k group by k.key) as w;
  if wanted is null then return; end if;
  foreach here in array areas loop
    return query
      select s.person_id, sum(q.weight)::real as points
      from (select app.salted(here::text, k) as key, w as weight from unnest(wanted, weights) as u (k, w)) as q
      join app.search_key s on s.keys @> array[q.key]
      where s.person_id <> all (blocked) group by s.person_id order by points desc, s.person_id limit most;
  end loop;
  for here, known in
    select g.area_id, array_agg(distinct g.person_id) from app.my_grants() g
    where g.area_id <> all (areas) and g.person_id <> all (blocked) group by g.area_id
  loop
    -- Somebody who only owns an action does not learn whether a number or an address is this person's.
    return query
      select s.person_id, sum(q.weight)::real as points
      from (select app.salted(here::text, k) as key, w as weight, left(k, 1) in ('i', 'u', 'w', 'a') as recorded
        from unnest(wanted, weights) as u (k, w)) as q
      join app.search_key s on s.person_id = any (known) and q.key = any (s.keys)
      where not q.recorded or s.person_id = any (records) group by s.person_id order by points desc, s.person_id limit most;
  end loop;
end $function$
;
ALTER FUNCTION app.search_candidates(text,text,text[],text,integer) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.sent_is_said_by_sender()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (new.sent_at, new.papers_sent_at) is distinct from (old.sent_at, old.papers_sent_at)
    and new.area_id <> all (app.areas_with('meeting.convene')) then
    raise exception 'Only those who convene record what was sent (MT-23).' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;
ALTER FUNCTION app.sent_is_said_by_sender() OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.signature_is_personal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and old.signed_at is not null
    and (new.signed_at, new.signed_text, new.fact_sheet_read_at) is distinct from (old.signed_at, old.signed_text, old.fact_sheet_read_at) then
    raise exception 'A signature stands (MT-29).' using errcode = 'insufficient_privilege';
  end if;
  if new.signed_at is not null and not app.may_contribute(new.area_id) then
    raise exception 'Nobody joins a meeting before confirming the protocol (AP-19).' using errcode = 'insufficient_privilege';
  end if;
  if new.signed_at is not null and (tg_op = 'INSERT' or old.signed_at is distinct from new.signed_at)
    and new.user_id is distinct from app.actor_id() then
    raise exception 'Only the person present signs the declaration (MT-29).' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;
ALTER FUNCTION app.signature_is_personal() OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.since_merge(merge uuid)
 RETURNS TABLE(table_name text, column_name text, row_key text, row_now jsonb)
 LANGUAGE plpgsql
 STABLE
AS $function$
declare f record; m app.person_merge;
begin
  select * into m from app.person_merge p where p.id = merge and p.undone_at is null;
  if m.id is null then return; end if;
  for f in select * from app.followers() where name not in ('access_grant', 'access_block') loop
    return query execute format('select %L, %L, t.%I::text, to_jsonb(t) from app.%I t where t.%I = $1 and not exists (
      select 1 from app.person_merge_row r where r.merge_id = $2 and r.table_name = %L and r.column_name = %L and r.row_key = t.%I::text)',
      f.name, f.col, f.key, f.name, f.col, f.name, f.col, f.key) using m.kept_id, merge;
  end loop;
end $function$
;
ALTER FUNCTION app.since_merge(uuid) OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.standing(who uuid, moment timestamp with time zone)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
  with held as (
    select r.area_id, a.code, a.name, r.role, c.title
    from app.user_role r join app.area a on a.id = r.area_id join app.role c on c.code = r.role
    where r.user_id = who and r.starts_at <= moment and (r.ends_at is null or r.ends_at > moment)
  )
  select jsonb_build_object(
    'userId', u.id, 'name', u.name, 'agencyId', u.agency_id, 'agencyName', g.name,
    'areas', (select jsonb_agg(jsonb_build_object('id', area_id, 'code', code, 'name', name) order by name)
      from (select distinct area_id, code, name from held) area_held),
    'roles', (select jsonb_agg(jsonb_build_object('areaId', area_id, 'role', role, 'title', title) order by title, name)
      from (select distinct area_id, name, role, title from held) role_held),
    'permissions', (select jsonb_object_agg(area_id, permissions) from (
      select h.area_id, jsonb_agg(distinct p.permission) as permissions
      from held h join app.role_permission p on p.role = h.role group by h.area_id) by_area))
  from app.user_account u join app.agency g on g.id = u.agency_id
  where u.id = who and u.status = 'active'
    -- The account works to the end of its last day in London.
    and (u.ends_on is null or u.ends_on >= (moment at time zone 'Europe/London')::date)
    and exists (select 1 from held)
$function$
;
ALTER FUNCTION app.standing(uuid,timestamp with time zone) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.suggest_block(here uuid, about uuid, who uuid, by_user uuid, moment timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  if exists (select 1 from app.access_block b where b.person_id = about and b.user_id = who and (b.ends_at is null or b.ends_at > moment))
    or exists (select 1 from app.task t where t.kind = 'own-name-suggested' and t.person_id = about and t.facts ->> 'userId' = who::text)
  then return; end if;
  insert into app.task (id, area_id, person_id, kind, subject_type, subject_id, facts, owner_role, opened_at, opened_by)
  values (gen_random_uuid(), here, about, 'own-name-suggested', 'block-suggestion', gen_random_uuid(), jsonb_build_object('userId', who),
    -- The co-ordinator, unless that is the very person: then another post that may record the block.
    coalesce((select r.role from app.user_role r join app.role_permission p on p.role = r.role and p.permission = 'grant.give'
      where r.area_id = here and r.user_id <> who and r.starts_at <= moment and (r.ends_at is null or r.ends_at > moment)
      order by r.role <> 'mappa-coordinator', r.role limit 1), 'mappa-coordinator'), moment, by_user);
end $function$
;
ALTER FUNCTION app.suggest_block(uuid,uuid,uuid,uuid,timestamp with time zone) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.taken_over()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
begin
  return (select coalesce(array_agg(distinct i.handover_id), '{}') from app.work_handover_item i where i.to_user_id = app.actor_id());
end $function$
;
ALTER FUNCTION app.taken_over() OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.told_of_break_glass(used uuid)
 RETURNS TABLE(user_id uuid, email text, role text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
  select distinct on (u.id) u.id, u.email, r.role
  from app.access_grant g
  join app.user_role r on r.area_id = g.area_id and r.starts_at <= app.clock_now() and (r.ends_at is null or r.ends_at > app.clock_now())
  join app.role_permission p on p.role = r.role and p.permission = 'grant.give'
  join app.user_account u on u.id = r.user_id and u.status = 'active' and u.id <> g.user_id
  where g.id = used and g.kind = 'break-glass' and g.user_id = app.actor_id()
    and not exists (select 1 from app.access_block b where b.person_id = g.person_id and b.user_id = u.id
      and b.starts_at <= app.clock_now() and (b.ends_at is null or b.ends_at > app.clock_now()))
  order by u.id, r.role <> 'mappa-coordinator', r.role
$function$
;
ALTER FUNCTION app.told_of_break_glass(uuid) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.unmerge_persons(merge uuid, why text, placed text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare f record; m app.person_merge;
begin
  select * into m from app.person_merge p where p.id = merge and p.undone_at is null
    and p.area_id = any (app.areas_with('person.match')) and p.kept_id <> all (app.blocked_persons()) and p.merged_id <> all (app.blocked_persons()) for update;
  if m.id is null or exists (select 1 from app.person p where p.id = m.kept_id and p.merged_into is not null)
    or exists (select 1 from app.person_merge l where l.kept_id = m.kept_id and l.undone_at is null and l.merged_at > m.merged_at) then
    raise exception 'This merge cannot be undone now' using errcode = 'check_violation', constraint = 'person_unmerge';
  end if;
  update app.person set merged_into = null, version = version + 1 where id = m.merged_id;
  for f in select * from app.followers() loop
    execute format('update app.%I t set %I = $1 where t.%I = $2 and (
      exists (select 1 from app.person_merge_row r where r.merge_id = $3 and r.of_merged and r.table_name = %L and r.column_name = %L and r.row_key = t.%I::text)
      or %L || '':'' || t.%I::text = any ($4))', f.name, f.col, f.col, f.name, f.col, f.key, f.name || ':' || f.col, f.key)
      using m.merged_id, m.kept_id, merge, placed;
    -- What was added to a case of the other record goes with its case.
    if f.name <> 'case_file' and exists (select 1 from pg_attribute a where a.attrelid = format('app.%I', f.name)::regclass and a.attname = 'case_id' and not a.attisdropped) then
      execute format('update app.%I t set %I = $1 where t.%I = $2 and exists (select 1 from app.person_merge_row r where r.merge_id = $3 and r.of_merged
        and r.table_name = ''case_file'' and r.row_key = t.case_id::text)', f.name, f.col, f.col) using m.merged_id, m.kept_id, merge;
    end if;
  end loop;
  update app.person_name n set kind = r.was ->> 'kind' from app.person_merge_row r
  where r.merge_id = merge and r.table_name = 'person_name' and r.row_key = n.id::text and n.kind = 'alias' and r.was ->> 'kind' = 'current' and n.area_id = m.area_id;
  update app.person_fact n set superseded_at = null, superseded_by = null, superseded_reason = null from app.person_merge_row r
  where r.merge_id = merge and r.table_name = 'person_fact' and r.row_key = n.id::text and n.superseded_at = m.merged_at and r.was ->> 'superseded_at' is null;
  update app.person p set date_of_birth = m.kept_born, version = p.version + 1 from app.person o
  where p.id = m.kept_id and o.id = m.merged_id and m.kept_born is null and p.date_of_birth = o.date_of_birth;
  update app.person_merge set undone_by = app.actor_id(), undone_at = app.clock_now(), undone_reason = why where id = merge;
  update app.person_match set state = 'open', verdict = null, reason = null, decided_by = null, decided_at = null, other_verdict = null, other_reason = null
  where pair = least(m.kept_id, m.merged_id)::text || greatest(m.kept_id, m.merged_id)::text;
  perform app.index_person(m.kept_id, m.area_id);
  perform app.index_person(m.merged_id, m.area_id);
end $function$
;
ALTER FUNCTION app.unmerge_persons(uuid,text,text[]) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.wanted_keys(names text, born text, numbers text[], places text)
 RETURNS TABLE(key text, weight real)
 LANGUAGE sql
 STABLE
AS $function$
  with dated as (select born where born <> ''), whole as (select born from dated where length(born) = 10)
  select k, case left(k, 1) when 'n' then 6 when 'r' then 5 when 'm' then 4 else 2 end::real from app.name_keys(names) as k
  union all select k, case left(k, 1) when 'd' then 12 when 'g' then 4 when 'f' then 1.5 else 3 end::real from dated, app.birth_keys(born) as k
  union all select 'd' || left(born, 4) || '-' || right(born, 2) || '-' || substr(born, 6, 2), 9 from whole where right(born, 2) <> substr(born, 6, 2)
  union all select 'f' || left(born, 4)::int + step, 0.8 from dated, unnest(array[-1, 1]) as step
  union all select k, case left(k, 1) when 'i' then 14 else 3.5 end::real from unnest(numbers) as n, app.number_keys(n, true) as k
  union all select k, 3::real from app.place_keys(places) as k
$function$
;
ALTER FUNCTION app.wanted_keys(text,text,text[],text) OWNER TO parapet_owner;

CREATE OR REPLACE FUNCTION app.who_may_take(from_whom uuid, here uuid)
 RETURNS TABLE(kind text, subject_id uuid, user_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
  select l.kind, l.subject_id, u.id from app.caseload_of(from_whom, here) l
  cross join lateral (select distinct a.id from app.user_account a join app.user_role r on r.user_id = a.id where r.area_id = here and a.status = 'active') u
  where here = any (app.areas_with('user.administer')) and from_whom = any (app.administered_users())
    and app.may_take_work(u.id, here, l.kind, l.subject_id, from_whom)
$function$
;
ALTER FUNCTION app.who_may_take(uuid,uuid) OWNER TO parapet_wall;

CREATE OR REPLACE FUNCTION app.why_not_merge(keep uuid, gone uuid)
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'app'
AS $function$
declare k app.person; g app.person;
begin
  select * into k from app.person where id = keep and area_id = any (app.areas_with('person.match')) and id <> all (app.blocked_persons());
  select * into g from app.person where id = gone and area_id = any (app.areas_with('person.match')) and id <> all (app.blocked_persons());
  if k.id is null or g.id is null or k.area_id <> g.area_id or k.merged_into is not null or g.merged_into is not null then return 'not-there'; end if;
  if k.id = g.id then return 'itself'; end if;
  if exists (select 1 from app.person_relationship r where r.keep_apart and least(r.person_id, r.other_id) = least(keep, gone)
    and greatest(r.person_id, r.other_id) = greatest(keep, gone)) then return 'victim'; end if;
  if exists (select 1 from app.person_relationship r where least(r.person_id, r.other_id) = least(keep, gone)
    and greatest(r.person_id, r.other_id) = greatest(keep, gone)) then return 'related'; end if;
  if exists (select 1 from app.case_file a join app.case_file b on b.person_id = gone and b.arrangement = a.arrangement and b.closed_at is null
    where a.person_id = keep and a.closed_at is null) then return 'two-cases'; end if;
  return null;
end $function$
;
ALTER FUNCTION app.why_not_merge(uuid,uuid) OWNER TO parapet_wall;

--
-- Constraints
--

ALTER TABLE ONLY app.access_block ADD CONSTRAINT access_block_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.access_block ADD CONSTRAINT access_block_check CHECK ((((ended_at IS NULL) = (ended_by IS NULL)) AND ((ended_at IS NULL) = (end_reason IS NULL))));

ALTER TABLE ONLY app.access_block ADD CONSTRAINT access_block_end_reason_check CHECK (((length(end_reason) >= 1) AND (length(end_reason) <= 2000)));

ALTER TABLE ONLY app.access_block ADD CONSTRAINT access_block_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.access_block ADD CONSTRAINT access_block_kind_check CHECK ((kind = ANY (ARRAY['own-name'::text, 'conflict-of-interest'::text])));

ALTER TABLE ONLY app.access_block ADD CONSTRAINT access_block_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.access_block ADD CONSTRAINT access_block_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)));

ALTER TABLE ONLY app.access_block ADD CONSTRAINT access_block_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.access_block ADD CONSTRAINT access_block_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.access_grant ADD CONSTRAINT access_grant_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES app.agency(id);

ALTER TABLE ONLY app.access_grant ADD CONSTRAINT access_grant_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.access_grant ADD CONSTRAINT access_grant_check CHECK ((((user_id IS NOT NULL) AND (agency_id IS NULL) AND (role IS NULL)) OR ((user_id IS NULL) AND (agency_id IS NOT NULL) AND (role IS NOT NULL))));

ALTER TABLE ONLY app.access_grant ADD CONSTRAINT access_grant_check1 CHECK (((ends_at IS NULL) OR (ends_at > starts_at)));

ALTER TABLE ONLY app.access_grant ADD CONSTRAINT access_grant_check2 CHECK (((kind <> 'break-glass'::text) OR ((ends_at IS NOT NULL) AND (user_id IS NOT NULL))));

ALTER TABLE ONLY app.access_grant ADD CONSTRAINT access_grant_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.access_grant ADD CONSTRAINT access_grant_kind_check CHECK ((kind = ANY (ARRAY['recorder'::text, 'referrer'::text, 'case-manager'::text, 'case-team'::text, 'invited'::text, 'attended'::text, 'chair'::text, 'minute-taker'::text, 'duty'::text, 'action-owner'::text, 'action-proposed'::text, 'item-reader'::text, 'board-review'::text, 'break-glass'::text])));

ALTER TABLE ONLY app.access_grant ADD CONSTRAINT access_grant_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.access_grant ADD CONSTRAINT access_grant_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)));

ALTER TABLE ONLY app.access_grant ADD CONSTRAINT access_grant_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.access_grant ADD CONSTRAINT access_grant_role_fkey FOREIGN KEY (role) REFERENCES app.role(code);

ALTER TABLE ONLY app.access_grant ADD CONSTRAINT access_grant_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.account_link ADD CONSTRAINT account_link_check CHECK ((expires_at > created_at));

ALTER TABLE ONLY app.account_link ADD CONSTRAINT account_link_check1 CHECK (((draft_password_hash IS NULL) = (draft_totp_secret IS NULL)));

ALTER TABLE ONLY app.account_link ADD CONSTRAINT account_link_draft_password_hash_check CHECK ((draft_password_hash ~~ '$argon2id$%'::text));

ALTER TABLE ONLY app.account_link ADD CONSTRAINT account_link_kind_check CHECK ((kind = ANY (ARRAY['invite'::text, 'reset'::text])));

ALTER TABLE ONLY app.account_link ADD CONSTRAINT account_link_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.account_link ADD CONSTRAINT account_link_token_hash_check CHECK ((length(token_hash) = 32));

ALTER TABLE ONLY app.account_link ADD CONSTRAINT account_link_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY app.account_link ADD CONSTRAINT account_link_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.action ADD CONSTRAINT action_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.action ADD CONSTRAINT action_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES app.agency(id);

ALTER TABLE ONLY app.action ADD CONSTRAINT action_agenda_item_id_fkey FOREIGN KEY (agenda_item_id) REFERENCES app.agenda_item(id);

ALTER TABLE ONLY app.action ADD CONSTRAINT action_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.action ADD CONSTRAINT action_case_id_fkey FOREIGN KEY (case_id) REFERENCES app.case_file(id);

ALTER TABLE ONLY app.action ADD CONSTRAINT action_change_reason_check CHECK (((length(change_reason) >= 1) AND (length(change_reason) <= 2000)));

ALTER TABLE ONLY app.action ADD CONSTRAINT action_check CHECK (((state <> ALL (ARRAY['accepted'::text, 'done'::text])) OR (accepted_by IS NOT NULL)));

ALTER TABLE ONLY app.action ADD CONSTRAINT action_check1 CHECK (((state <> 'refused'::text) OR (refused_reason IS NOT NULL)));

ALTER TABLE ONLY app.action ADD CONSTRAINT action_check2 CHECK (((state <> 'done'::text) OR ((evidence IS NOT NULL) AND (result IS NOT NULL))));

ALTER TABLE ONLY app.action ADD CONSTRAINT action_check3 CHECK (((state <> 'closed'::text) OR (close_reason IS NOT NULL)));

ALTER TABLE ONLY app.action ADD CONSTRAINT action_close_reason_check CHECK (((length(close_reason) >= 1) AND (length(close_reason) <= 2000)));

ALTER TABLE ONLY app.action ADD CONSTRAINT action_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.action ADD CONSTRAINT action_evidence_check CHECK (((length(evidence) >= 1) AND (length(evidence) <= 4000)));

ALTER TABLE ONLY app.action ADD CONSTRAINT action_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.action ADD CONSTRAINT action_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.action ADD CONSTRAINT action_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.action ADD CONSTRAINT action_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.action ADD CONSTRAINT action_reasons_check CHECK (((length(reasons) >= 1) AND (length(reasons) <= 2000)));

ALTER TABLE ONLY app.action ADD CONSTRAINT action_refused_reason_check CHECK (((length(refused_reason) >= 1) AND (length(refused_reason) <= 2000)));

ALTER TABLE ONLY app.action ADD CONSTRAINT action_result_check CHECK (((length(result) >= 1) AND (length(result) <= 4000)));

ALTER TABLE ONLY app.action ADD CONSTRAINT action_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'refused'::text, 'done'::text, 'closed'::text])));

ALTER TABLE ONLY app.action ADD CONSTRAINT action_what_check CHECK (((length(what) >= 1) AND (length(what) <= 2000)));

ALTER TABLE ONLY app.action_history ADD CONSTRAINT action_history_act_check CHECK ((act = ANY (ARRAY['proposed'::text, 'corrected'::text, 'accepted'::text, 'refused'::text, 'handed-over'::text, 'done'::text, 'closed'::text, 'reopened'::text])));

ALTER TABLE ONLY app.action_history ADD CONSTRAINT action_history_acted_by_fkey FOREIGN KEY (acted_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.action_history ADD CONSTRAINT action_history_action_id_fkey FOREIGN KEY (action_id) REFERENCES app.action(id);

ALTER TABLE ONLY app.action_history ADD CONSTRAINT action_history_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.action_history ADD CONSTRAINT action_history_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.action_history ADD CONSTRAINT action_history_pkey PRIMARY KEY (action_id, version);

ALTER TABLE ONLY app.agency ADD CONSTRAINT agency_duty_check CHECK ((duty = ANY (ARRAY['responsible-authority'::text, 'duty-to-co-operate'::text, 'other'::text])));

ALTER TABLE ONLY app.agency ADD CONSTRAINT agency_kind_check CHECK ((kind = ANY (ARRAY['police'::text, 'probation'::text, 'prison'::text, 'childrens-services'::text, 'housing'::text, 'health'::text, 'education'::text, 'jobcentre'::text, 'youth-offending'::text, 'adult-services'::text, 'electronic-monitoring'::text, 'voluntary'::text, 'central'::text])));

ALTER TABLE ONLY app.agency ADD CONSTRAINT agency_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.agency_area ADD CONSTRAINT agency_area_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES app.agency(id);

ALTER TABLE ONLY app.agency_area ADD CONSTRAINT agency_area_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.agency_area ADD CONSTRAINT agency_area_pkey PRIMARY KEY (agency_id, area_id);

ALTER TABLE ONLY app.agency_entry ADD CONSTRAINT agency_entry_agency_id_area_id_fkey FOREIGN KEY (agency_id, area_id) REFERENCES app.agency_area(agency_id, area_id);

ALTER TABLE ONLY app.agency_entry ADD CONSTRAINT agency_entry_area_id_agency_id_key UNIQUE (area_id, agency_id);

ALTER TABLE ONLY app.agency_entry ADD CONSTRAINT agency_entry_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.agency_entry ADD CONSTRAINT agency_entry_channel_check CHECK ((length(channel) <= 300));

ALTER TABLE ONLY app.agency_entry ADD CONSTRAINT agency_entry_channel_shown_how_check CHECK ((length(channel_shown_how) <= 1000));

ALTER TABLE ONLY app.agency_entry ADD CONSTRAINT agency_entry_co_ordination_check CHECK ((length(co_ordination) <= 4000));

ALTER TABLE ONLY app.agency_entry ADD CONSTRAINT agency_entry_contact_phone_check CHECK ((length(contact_phone) <= 100));

ALTER TABLE ONLY app.agency_entry ADD CONSTRAINT agency_entry_contact_post_check CHECK ((length(contact_post) <= 200));

ALTER TABLE ONLY app.agency_entry ADD CONSTRAINT agency_entry_contact_route_check CHECK ((length(contact_route) <= 500));

ALTER TABLE ONLY app.agency_entry ADD CONSTRAINT agency_entry_general_advice_check CHECK ((length(general_advice) <= 4000));

ALTER TABLE ONLY app.agency_entry ADD CONSTRAINT agency_entry_lead_officer_id_fkey FOREIGN KEY (lead_officer_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.agency_entry ADD CONSTRAINT agency_entry_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));

ALTER TABLE ONLY app.agency_entry ADD CONSTRAINT agency_entry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.agency_entry ADD CONSTRAINT agency_entry_role_statement_check CHECK ((length(role_statement) <= 4000));

ALTER TABLE ONLY app.agency_entry ADD CONSTRAINT agency_entry_sharing_policy_check CHECK ((length(sharing_policy) <= 4000));

ALTER TABLE ONLY app.agency_entry ADD CONSTRAINT agency_entry_specific_advice_check CHECK ((length(specific_advice) <= 4000));

ALTER TABLE ONLY app.agency_entry ADD CONSTRAINT agency_entry_type_check CHECK ((type ~ '^[a-z][a-z0-9-]*$'::text));

ALTER TABLE ONLY app.agency_entry ADD CONSTRAINT agency_entry_version_check CHECK ((version > 0));

ALTER TABLE ONLY app.agenda_item ADD CONSTRAINT agenda_item_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.agenda_item ADD CONSTRAINT agenda_item_case_id_fkey FOREIGN KEY (case_id) REFERENCES app.case_file(id);

ALTER TABLE ONLY app.agenda_item ADD CONSTRAINT agenda_item_check CHECK (((outcome IS NULL) = (closed_at IS NULL)));

ALTER TABLE ONLY app.agenda_item ADD CONSTRAINT agenda_item_check1 CHECK (((outcome IS NULL) OR (outcome = 'decided'::text) OR (outcome_reason IS NOT NULL)));

ALTER TABLE ONLY app.agenda_item ADD CONSTRAINT agenda_item_check2 CHECK (((outcome IS DISTINCT FROM 'decided'::text) OR (opened_at IS NOT NULL)));

ALTER TABLE ONLY app.agenda_item ADD CONSTRAINT agenda_item_level_check CHECK (((level >= 1) AND (level <= 3)));

ALTER TABLE ONLY app.agenda_item ADD CONSTRAINT agenda_item_meeting_id_case_id_key UNIQUE (meeting_id, case_id);

ALTER TABLE ONLY app.agenda_item ADD CONSTRAINT agenda_item_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES app.meeting(id);

ALTER TABLE ONLY app.agenda_item ADD CONSTRAINT agenda_item_meeting_id_position_key UNIQUE (meeting_id, "position") DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY app.agenda_item ADD CONSTRAINT agenda_item_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.agenda_item ADD CONSTRAINT agenda_item_outcome_check CHECK ((outcome = ANY (ARRAY['decided'::text, 'deferred'::text, 'not-discussed'::text])));

ALTER TABLE ONLY app.agenda_item ADD CONSTRAINT agenda_item_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.agenda_item ADD CONSTRAINT agenda_item_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.agenda_item ADD CONSTRAINT agenda_item_position_check CHECK (("position" > 0));

ALTER TABLE ONLY app.agenda_item ADD CONSTRAINT agenda_item_purpose_check CHECK ((purpose = ANY (ARRAY['initial'::text, 'review'::text, 'information'::text])));

ALTER TABLE ONLY app.agenda_item ADD CONSTRAINT agenda_item_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES app.referral(id);

ALTER TABLE ONLY app.agenda_request ADD CONSTRAINT agenda_request_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.agenda_request ADD CONSTRAINT agenda_request_case_id_fkey FOREIGN KEY (case_id) REFERENCES app.case_file(id);

ALTER TABLE ONLY app.agenda_request ADD CONSTRAINT agenda_request_close_reason_check CHECK (((length(close_reason) >= 1) AND (length(close_reason) <= 2000)));

ALTER TABLE ONLY app.agenda_request ADD CONSTRAINT agenda_request_kind_check CHECK ((kind = ANY (ARRAY['new-referral'::text, 'review'::text, 'risk'::text])));

ALTER TABLE ONLY app.agenda_request ADD CONSTRAINT agenda_request_level_check CHECK (((level >= 1) AND (level <= 3)));

ALTER TABLE ONLY app.agenda_request ADD CONSTRAINT agenda_request_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.agenda_request ADD CONSTRAINT agenda_request_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.agenda_request ADD CONSTRAINT agenda_request_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)));

ALTER TABLE ONLY app.agenda_request ADD CONSTRAINT agenda_request_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.agenda_request ADD CONSTRAINT agenda_request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'placed'::text, 'withdrawn'::text])));

ALTER TABLE ONLY app.api_token ADD CONSTRAINT api_token_check CHECK (((expires_at > created_at) AND (expires_at <= (created_at + '366 days'::interval))));

ALTER TABLE ONLY app.api_token ADD CONSTRAINT api_token_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)));

ALTER TABLE ONLY app.api_token ADD CONSTRAINT api_token_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.api_token ADD CONSTRAINT api_token_prefix_check CHECK ((prefix ~ '^ppt_[A-Za-z0-9_-]{4}$'::text));

ALTER TABLE ONLY app.api_token ADD CONSTRAINT api_token_scope_check CHECK ((scope = ANY (ARRAY['read'::text, 'write'::text])));

ALTER TABLE ONLY app.api_token ADD CONSTRAINT api_token_token_hash_check CHECK ((length(token_hash) = 32));

ALTER TABLE ONLY app.api_token ADD CONSTRAINT api_token_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY app.api_token ADD CONSTRAINT api_token_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.area ADD CONSTRAINT area_code_check CHECK ((code ~ '^[a-z][a-z0-9-]*$'::text));

ALTER TABLE ONLY app.area ADD CONSTRAINT area_code_key UNIQUE (code);

ALTER TABLE ONLY app.area ADD CONSTRAINT area_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.area_profile ADD CONSTRAINT area_profile_area_id_daterange_excl EXCLUDE USING gist (area_id WITH =, daterange(effective_from, effective_to) WITH &&);

ALTER TABLE ONLY app.area_profile ADD CONSTRAINT area_profile_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.area_profile ADD CONSTRAINT area_profile_area_id_version_key UNIQUE (area_id, version);

ALTER TABLE ONLY app.area_profile ADD CONSTRAINT area_profile_check CHECK (((effective_to IS NULL) OR (effective_to > effective_from)));

ALTER TABLE ONLY app.area_profile ADD CONSTRAINT area_profile_names_protocol CHECK ((settings ? 'protocolConfirmation'::text));

ALTER TABLE ONLY app.area_profile ADD CONSTRAINT area_profile_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.area_profile ADD CONSTRAINT area_profile_version_check CHECK ((version > 0));

ALTER TABLE ONLY app.area_record ADD CONSTRAINT area_record_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.area_record ADD CONSTRAINT area_record_arrangements_check CHECK ((length(arrangements) <= 8000));

ALTER TABLE ONLY app.area_record ADD CONSTRAINT area_record_consultation_check CHECK ((length(consultation) <= 8000));

ALTER TABLE ONLY app.area_record ADD CONSTRAINT area_record_coordination_check CHECK ((length(coordination) <= 200));

ALTER TABLE ONLY app.area_record ADD CONSTRAINT area_record_coordination_contact_check CHECK ((length(coordination_contact) <= 1000));

ALTER TABLE ONLY app.area_record ADD CONSTRAINT area_record_coordinator_id_fkey FOREIGN KEY (coordinator_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.area_record ADD CONSTRAINT area_record_pkey PRIMARY KEY (area_id);

ALTER TABLE ONLY app.area_record ADD CONSTRAINT area_record_report_link_check CHECK ((length(report_link) <= 500));

ALTER TABLE ONLY app.area_record ADD CONSTRAINT area_record_report_title_check CHECK ((length(report_title) <= 300));

ALTER TABLE ONLY app.area_record ADD CONSTRAINT area_record_unit_contact_check CHECK ((length(unit_contact) <= 1000));

ALTER TABLE ONLY app.area_record ADD CONSTRAINT area_record_unit_name_check CHECK ((length(unit_name) <= 200));

ALTER TABLE ONLY app.area_record ADD CONSTRAINT area_record_unit_takes_in_check CHECK ((length(unit_takes_in) <= 2000));

ALTER TABLE ONLY app.area_record ADD CONSTRAINT area_record_version_check CHECK ((version > 0));

ALTER TABLE ONLY app.attendance ADD CONSTRAINT attendance_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES app.agency(id);

ALTER TABLE ONLY app.attendance ADD CONSTRAINT attendance_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.attendance ADD CONSTRAINT attendance_check CHECK (((status = 'apologies'::text) OR (arrived_at IS NOT NULL)));

ALTER TABLE ONLY app.attendance ADD CONSTRAINT attendance_check1 CHECK (((signed_at IS NULL) = (signed_text IS NULL)));

ALTER TABLE ONLY app.attendance ADD CONSTRAINT attendance_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES app.meeting(id);

ALTER TABLE ONLY app.attendance ADD CONSTRAINT attendance_meeting_id_user_id_key UNIQUE (meeting_id, user_id);

ALTER TABLE ONLY app.attendance ADD CONSTRAINT attendance_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.attendance ADD CONSTRAINT attendance_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.attendance ADD CONSTRAINT attendance_status_check CHECK ((status = ANY (ARRAY['present'::text, 'left'::text, 'apologies'::text])));

ALTER TABLE ONLY app.attendance ADD CONSTRAINT attendance_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.attendance_item ADD CONSTRAINT attendance_item_agenda_item_id_fkey FOREIGN KEY (agenda_item_id) REFERENCES app.agenda_item(id);

ALTER TABLE ONLY app.attendance_item ADD CONSTRAINT attendance_item_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.attendance_item ADD CONSTRAINT attendance_item_attendance_id_fkey FOREIGN KEY (attendance_id) REFERENCES app.attendance(id);

ALTER TABLE ONLY app.attendance_item ADD CONSTRAINT attendance_item_check CHECK (((out_reason IS NULL) OR (present_until IS NOT NULL)));

ALTER TABLE ONLY app.attendance_item ADD CONSTRAINT attendance_item_out_reason_check CHECK (((length(out_reason) >= 1) AND (length(out_reason) <= 500)));

ALTER TABLE ONLY app.attendance_item ADD CONSTRAINT attendance_item_pkey PRIMARY KEY (attendance_id, agenda_item_id);

ALTER TABLE ONLY app.attendance_movement ADD CONSTRAINT attendance_movement_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.attendance_movement ADD CONSTRAINT attendance_movement_attendance_id_fkey FOREIGN KEY (attendance_id) REFERENCES app.attendance(id);

ALTER TABLE ONLY app.attendance_movement ADD CONSTRAINT attendance_movement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.attendance_movement ADD CONSTRAINT attendance_movement_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.attendance_movement ADD CONSTRAINT attendance_movement_status_check CHECK ((status = ANY (ARRAY['present'::text, 'left'::text, 'apologies'::text])));

ALTER TABLE ONLY app.audit_checkpoint ADD CONSTRAINT audit_checkpoint_pkey PRIMARY KEY (tree_size);

ALTER TABLE ONLY app.audit_checkpoint ADD CONSTRAINT audit_checkpoint_root_check CHECK ((length(root) = 32));

ALTER TABLE ONLY app.audit_detail ADD CONSTRAINT audit_detail_check CHECK (((salt IS NULL) = (detail IS NULL)));

ALTER TABLE ONLY app.audit_detail ADD CONSTRAINT audit_detail_check1 CHECK (((disposed_at IS NULL) OR (detail IS NULL)));

ALTER TABLE ONLY app.audit_detail ADD CONSTRAINT audit_detail_event_id_fkey FOREIGN KEY (event_id) REFERENCES app.audit_event(id);

ALTER TABLE ONLY app.audit_detail ADD CONSTRAINT audit_detail_pkey PRIMARY KEY (event_id);

ALTER TABLE ONLY app.audit_event ADD CONSTRAINT audit_event_bytes_check CHECK ((convert_from(bytes, 'UTF8'::name) ~~ 'parapet-event/1
{%'::text));

ALTER TABLE ONLY app.audit_event ADD CONSTRAINT audit_event_check CHECK (((SUBSTRING(convert_from(bytes, 'UTF8'::name) FROM 17))::jsonb @> jsonb_build_object('id', id, 'actor', actor_id, 'event', event, 'outcome', outcome, 'service', service, 'area', area_id, 'requestId', request_id)));

ALTER TABLE ONLY app.audit_event ADD CONSTRAINT audit_event_event_check CHECK ((event ~ '^[a-z][a-z0-9-]*\.[a-z0-9-]+$'::text));

ALTER TABLE ONLY app.audit_event ADD CONSTRAINT audit_event_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text, 'fault'::text])));

ALTER TABLE ONLY app.audit_event ADD CONSTRAINT audit_event_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.audit_event ADD CONSTRAINT audit_event_service_check CHECK ((service = ANY (ARRAY['web'::text, 'doorkeeper'::text, 'clockkeeper'::text, 'postman'::text, 'sealer'::text, 'operator'::text])));

ALTER TABLE ONLY app.audit_key ADD CONSTRAINT audit_key_pkey PRIMARY KEY (key_id);

ALTER TABLE ONLY app.audit_leaf ADD CONSTRAINT audit_leaf_event_id_fkey FOREIGN KEY (event_id) REFERENCES app.audit_event(id);

ALTER TABLE ONLY app.audit_leaf ADD CONSTRAINT audit_leaf_event_id_key UNIQUE (event_id);

ALTER TABLE ONLY app.audit_leaf ADD CONSTRAINT audit_leaf_leaf_hash_check CHECK ((length(leaf_hash) = 32));

ALTER TABLE ONLY app.audit_leaf ADD CONSTRAINT audit_leaf_pkey PRIMARY KEY (leaf_index);

ALTER TABLE ONLY app.audit_unsealed ADD CONSTRAINT audit_unsealed_event_id_fkey FOREIGN KEY (event_id) REFERENCES app.audit_event(id);

ALTER TABLE ONLY app.audit_unsealed ADD CONSTRAINT audit_unsealed_pkey PRIMARY KEY (event_id);

ALTER TABLE ONLY app.audit_unsealed ADD CONSTRAINT audit_unsealed_position_key UNIQUE ("position");

ALTER TABLE ONLY app.bank_holiday ADD CONSTRAINT bank_holiday_pkey PRIMARY KEY (day);

ALTER TABLE ONLY app.case_file ADD CONSTRAINT case_file_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.case_file ADD CONSTRAINT case_file_arrangement_check CHECK ((arrangement = 'mappa'::text));

ALTER TABLE ONLY app.case_file ADD CONSTRAINT case_file_case_manager_id_fkey FOREIGN KEY (case_manager_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.case_file ADD CONSTRAINT case_file_check CHECK ((num_nulls(closed_at, closed_by, closed_reason, closed_evidence) = ANY (ARRAY[0, 4])));

ALTER TABLE ONLY app.case_file ADD CONSTRAINT case_file_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.case_file ADD CONSTRAINT case_file_closed_evidence_check CHECK (((length(closed_evidence) >= 1) AND (length(closed_evidence) <= 4000)));

ALTER TABLE ONLY app.case_file ADD CONSTRAINT case_file_closed_reason_check CHECK (((length(closed_reason) >= 1) AND (length(closed_reason) <= 4000)));

ALTER TABLE ONLY app.case_file ADD CONSTRAINT case_file_lead_agency_id_fkey FOREIGN KEY (lead_agency_id) REFERENCES app.agency(id);

ALTER TABLE ONLY app.case_file ADD CONSTRAINT case_file_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.case_file ADD CONSTRAINT case_file_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.case_file ADD CONSTRAINT case_file_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.case_file ADD CONSTRAINT case_file_reference_key UNIQUE (reference);

ALTER TABLE ONLY app.category_history ADD CONSTRAINT category_history_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.category_history ADD CONSTRAINT category_history_case_id_fkey FOREIGN KEY (case_id) REFERENCES app.case_file(id);

ALTER TABLE ONLY app.category_history ADD CONSTRAINT category_history_case_id_valid_excl EXCLUDE USING gist (case_id WITH =, valid WITH &&) WHERE ((superseded_at IS NULL));

ALTER TABLE ONLY app.category_history ADD CONSTRAINT category_history_category_check CHECK (((category >= 1) AND (category <= 4)));

ALTER TABLE ONLY app.category_history ADD CONSTRAINT category_history_check CHECK (((superseded_at IS NULL) OR (superseded_at >= recorded_at)));

ALTER TABLE ONLY app.category_history ADD CONSTRAINT category_history_check1 CHECK (((screening_id IS NOT NULL) OR (evidence <> ''::text)));

ALTER TABLE ONLY app.category_history ADD CONSTRAINT category_history_continues_fkey FOREIGN KEY (continues) REFERENCES app.category_history(id);

ALTER TABLE ONLY app.category_history ADD CONSTRAINT category_history_decided_by_body_check CHECK (((length(decided_by_body) >= 1) AND (length(decided_by_body) <= 200)));

ALTER TABLE ONLY app.category_history ADD CONSTRAINT category_history_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.category_history ADD CONSTRAINT category_history_evidence_check CHECK ((length(evidence) <= 4000));

ALTER TABLE ONLY app.category_history ADD CONSTRAINT category_history_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.category_history ADD CONSTRAINT category_history_reasons_check CHECK (((length(reasons) >= 1) AND (length(reasons) <= 4000)));

ALTER TABLE ONLY app.category_history ADD CONSTRAINT category_history_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.category_history ADD CONSTRAINT category_history_valid_check CHECK ((NOT isempty(valid)));

ALTER TABLE ONLY app.clock ADD CONSTRAINT clock_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.clock ADD CONSTRAINT clock_case_id_fkey FOREIGN KEY (case_id) REFERENCES app.case_file(id);

ALTER TABLE ONLY app.clock ADD CONSTRAINT clock_check CHECK (((due_on IS NULL) <> (due_at IS NULL)));

ALTER TABLE ONLY app.clock ADD CONSTRAINT clock_check1 CHECK (((state = 'open'::text) = (closed_at IS NULL)));

ALTER TABLE ONLY app.clock ADD CONSTRAINT clock_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.clock ADD CONSTRAINT clock_evidence_check CHECK (((length(evidence) >= 1) AND (length(evidence) <= 4000)));

ALTER TABLE ONLY app.clock ADD CONSTRAINT clock_owner_agency_id_fkey FOREIGN KEY (owner_agency_id) REFERENCES app.agency(id);

ALTER TABLE ONLY app.clock ADD CONSTRAINT clock_owner_role_fkey FOREIGN KEY (owner_role) REFERENCES app.role(code);

ALTER TABLE ONLY app.clock ADD CONSTRAINT clock_owner_user_id_fkey FOREIGN KEY (owner_user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.clock ADD CONSTRAINT clock_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.clock ADD CONSTRAINT clock_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.clock ADD CONSTRAINT clock_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES app.area_profile(id);

ALTER TABLE ONLY app.clock ADD CONSTRAINT clock_state_check CHECK ((state = ANY (ARRAY['open'::text, 'met'::text, 'missed'::text, 'excused'::text, 'overtaken'::text])));

ALTER TABLE ONLY app.clock_reckoning ADD CONSTRAINT clock_reckoning_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.clock_reckoning ADD CONSTRAINT clock_reckoning_case_id_fkey FOREIGN KEY (case_id) REFERENCES app.case_file(id);

ALTER TABLE ONLY app.clock_reckoning ADD CONSTRAINT clock_reckoning_pkey PRIMARY KEY (case_id);

ALTER TABLE ONLY app.clock_run ADD CONSTRAINT clock_run_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.clock_run ADD CONSTRAINT clock_run_cases_check CHECK ((cases >= 0));

ALTER TABLE ONLY app.clock_run ADD CONSTRAINT clock_run_opened_check CHECK ((opened >= 0));

ALTER TABLE ONLY app.clock_run ADD CONSTRAINT clock_run_overtaken_check CHECK ((overtaken >= 0));

ALTER TABLE ONLY app.clock_run ADD CONSTRAINT clock_run_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.command_area ADD CONSTRAINT command_area_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.command_area ADD CONSTRAINT command_area_id_area_id_key UNIQUE (id, area_id);

ALTER TABLE ONLY app.command_area ADD CONSTRAINT command_area_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)));

ALTER TABLE ONLY app.command_area ADD CONSTRAINT command_area_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.command_area ADD CONSTRAINT command_area_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.confided_source ADD CONSTRAINT confided_source_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES app.agency(id);

ALTER TABLE ONLY app.confided_source ADD CONSTRAINT confided_source_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.confided_source ADD CONSTRAINT confided_source_id_fkey FOREIGN KEY (id) REFERENCES app.person_fact(id);

ALTER TABLE ONLY app.confided_source ADD CONSTRAINT confided_source_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.confided_source ADD CONSTRAINT confided_source_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.confided_source ADD CONSTRAINT confided_source_words_check CHECK (((length(words) >= 1) AND (length(words) <= 300)));

ALTER TABLE ONLY app.cooperation_answer ADD CONSTRAINT cooperation_answer_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.cooperation_answer ADD CONSTRAINT cooperation_answer_check CHECK (((outcome <> 'refused'::text) OR (responsibility <> ''::text)));

ALTER TABLE ONLY app.cooperation_answer ADD CONSTRAINT cooperation_answer_limits_check CHECK ((length(limits) <= 4000));

ALTER TABLE ONLY app.cooperation_answer ADD CONSTRAINT cooperation_answer_needs_check CHECK ((length(needs) <= 4000));

ALTER TABLE ONLY app.cooperation_answer ADD CONSTRAINT cooperation_answer_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'refused'::text, 'answered'::text])));

ALTER TABLE ONLY app.cooperation_answer ADD CONSTRAINT cooperation_answer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.cooperation_answer ADD CONSTRAINT cooperation_answer_request_id_area_id_fkey FOREIGN KEY (request_id, area_id) REFERENCES app.cooperation_request(id, area_id);

ALTER TABLE ONLY app.cooperation_answer ADD CONSTRAINT cooperation_answer_responsibility_check CHECK ((length(responsibility) <= 2000));

ALTER TABLE ONLY app.cooperation_answer ADD CONSTRAINT cooperation_answer_words_check CHECK (((length(words) >= 1) AND (length(words) <= 8000)));

ALTER TABLE ONLY app.cooperation_request ADD CONSTRAINT cooperation_request_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.cooperation_request ADD CONSTRAINT cooperation_request_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.cooperation_request ADD CONSTRAINT cooperation_request_case_id_fkey FOREIGN KEY (case_id) REFERENCES app.case_file(id);

ALTER TABLE ONLY app.cooperation_request ADD CONSTRAINT cooperation_request_check CHECK ((from_agency_id <> to_agency_id));

ALTER TABLE ONLY app.cooperation_request ADD CONSTRAINT cooperation_request_check1 CHECK ((((kind = 'advice'::text) = (case_id IS NOT NULL)) AND ((case_id IS NULL) = (person_id IS NULL))));

ALTER TABLE ONLY app.cooperation_request ADD CONSTRAINT cooperation_request_from_agency_id_fkey FOREIGN KEY (from_agency_id) REFERENCES app.agency(id);

ALTER TABLE ONLY app.cooperation_request ADD CONSTRAINT cooperation_request_id_area_id_key UNIQUE (id, area_id);

ALTER TABLE ONLY app.cooperation_request ADD CONSTRAINT cooperation_request_kind_check CHECK ((kind = ANY (ARRAY['co-operation'::text, 'advice'::text])));

ALTER TABLE ONLY app.cooperation_request ADD CONSTRAINT cooperation_request_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.cooperation_request ADD CONSTRAINT cooperation_request_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.cooperation_request ADD CONSTRAINT cooperation_request_reference_key UNIQUE (reference);

ALTER TABLE ONLY app.cooperation_request ADD CONSTRAINT cooperation_request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'refused'::text, 'answered'::text, 'withdrawn'::text])));

ALTER TABLE ONLY app.cooperation_request ADD CONSTRAINT cooperation_request_to_agency_id_fkey FOREIGN KEY (to_agency_id) REFERENCES app.agency(id);

ALTER TABLE ONLY app.cooperation_request ADD CONSTRAINT cooperation_request_version_check CHECK ((version > 0));

ALTER TABLE ONLY app.cooperation_request ADD CONSTRAINT cooperation_request_what_check CHECK (((length(what) >= 1) AND (length(what) <= 4000)));

ALTER TABLE ONLY app.directory_change ADD CONSTRAINT directory_change_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.directory_change ADD CONSTRAINT directory_change_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.directory_change ADD CONSTRAINT directory_change_kind_check CHECK ((kind = ANY (ARRAY['added'::text, 'changed'::text, 'ended'::text, 'restored'::text])));

ALTER TABLE ONLY app.directory_change ADD CONSTRAINT directory_change_note_check CHECK ((length(note) <= 1000));

ALTER TABLE ONLY app.directory_change ADD CONSTRAINT directory_change_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.directory_change ADD CONSTRAINT directory_change_subject_id_version_key UNIQUE (subject_id, version);

ALTER TABLE ONLY app.directory_change ADD CONSTRAINT directory_change_subject_type_check CHECK ((subject_type = ANY (ARRAY['agency'::text, 'protocol'::text, 'area'::text])));

ALTER TABLE ONLY app.directory_change ADD CONSTRAINT directory_change_version_check CHECK ((version > 0));

ALTER TABLE ONLY app.file_content ADD CONSTRAINT file_content_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.file_content ADD CONSTRAINT file_content_file_id_fkey FOREIGN KEY (file_id) REFERENCES app.stored_file(id);

ALTER TABLE ONLY app.file_content ADD CONSTRAINT file_content_pkey PRIMARY KEY (file_id);

ALTER TABLE ONLY app.form_draft ADD CONSTRAINT form_draft_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.form_draft ADD CONSTRAINT form_draft_form_subject_id_key UNIQUE (form, subject_id);

ALTER TABLE ONLY app.form_draft ADD CONSTRAINT form_draft_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.form_draft ADD CONSTRAINT form_draft_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.held_form ADD CONSTRAINT held_form_check CHECK (((expires_at > held_at) AND (expires_at <= (held_at + '24:00:00'::interval))));

ALTER TABLE ONLY app.held_form ADD CONSTRAINT held_form_digest_check CHECK ((length(digest) = 32));

ALTER TABLE ONLY app.held_form ADD CONSTRAINT held_form_path_check CHECK (((path ~~ '/%'::text) AND (length(path) <= 2000)));

ALTER TABLE ONLY app.held_form ADD CONSTRAINT held_form_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.held_form ADD CONSTRAINT held_form_user_id_digest_key UNIQUE (user_id, digest);

ALTER TABLE ONLY app.held_form ADD CONSTRAINT held_form_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.housing_information ADD CONSTRAINT housing_information_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES app.agency(id);

ALTER TABLE ONLY app.housing_information ADD CONSTRAINT housing_information_answers_check CHECK ((jsonb_typeof(answers) = 'object'::text));

ALTER TABLE ONLY app.housing_information ADD CONSTRAINT housing_information_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.housing_information ADD CONSTRAINT housing_information_check CHECK ((((status = 'sent'::text) = (sent_at IS NOT NULL)) AND ((status = 'sent'::text) = (answers IS NOT NULL))));

ALTER TABLE ONLY app.housing_information ADD CONSTRAINT housing_information_check1 CHECK (((status = 'withdrawn'::text) = (withdrawn_reason IS NOT NULL)));

ALTER TABLE ONLY app.housing_information ADD CONSTRAINT housing_information_made_by_fkey FOREIGN KEY (made_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.housing_information ADD CONSTRAINT housing_information_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.housing_information ADD CONSTRAINT housing_information_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.housing_information ADD CONSTRAINT housing_information_reference_key UNIQUE (reference);

ALTER TABLE ONLY app.housing_information ADD CONSTRAINT housing_information_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES app.referral(id);

ALTER TABLE ONLY app.housing_information ADD CONSTRAINT housing_information_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'sent'::text, 'withdrawn'::text])));

ALTER TABLE ONLY app.housing_information ADD CONSTRAINT housing_information_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 1) AND (length(withdrawn_reason) <= 2000)));

ALTER TABLE ONLY app.identification ADD CONSTRAINT identification_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.identification ADD CONSTRAINT identification_assessment_check CHECK (((length(assessment) >= 1) AND (length(assessment) <= 4000)));

ALTER TABLE ONLY app.identification ADD CONSTRAINT identification_check CHECK (((standing = 'overridden'::text) = (override_reason IS NOT NULL)));

ALTER TABLE ONLY app.identification ADD CONSTRAINT identification_check1 CHECK ((num_nulls(taken_in, assessment) = ANY (ARRAY[0, 2])));

ALTER TABLE ONLY app.identification ADD CONSTRAINT identification_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES app.screening_decision(id);

ALTER TABLE ONLY app.identification ADD CONSTRAINT identification_override_reason_check CHECK (((length(override_reason) >= 1) AND (length(override_reason) <= 4000)));

ALTER TABLE ONLY app.identification ADD CONSTRAINT identification_pkey PRIMARY KEY (decision_id);

ALTER TABLE ONLY app.identification ADD CONSTRAINT identification_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.identification ADD CONSTRAINT identification_standing_check CHECK ((standing = ANY (ARRAY['confirmed'::text, 'overridden'::text, 'nothing-recorded'::text, 'not-eligible'::text])));

ALTER TABLE ONLY app.identification ADD CONSTRAINT identification_taken_in_check CHECK ((taken_in = ANY (ARRAY['has-committed'::text, 'at-substantial-risk'::text])));

ALTER TABLE ONLY app.identification ADD CONSTRAINT identification_worked_out_check CHECK ((jsonb_typeof(worked_out) = 'object'::text));

ALTER TABLE ONLY app.information_item ADD CONSTRAINT information_item_agenda_item_id_fkey FOREIGN KEY (agenda_item_id) REFERENCES app.agenda_item(id);

ALTER TABLE ONLY app.information_item ADD CONSTRAINT information_item_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.information_item ADD CONSTRAINT information_item_body_check CHECK (((length(body) >= 1) AND (length(body) <= 10000)));

ALTER TABLE ONLY app.information_item ADD CONSTRAINT information_item_case_id_fkey FOREIGN KEY (case_id) REFERENCES app.case_file(id);

ALTER TABLE ONLY app.information_item ADD CONSTRAINT information_item_check CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)));

ALTER TABLE ONLY app.information_item ADD CONSTRAINT information_item_handling_check CHECK ((handling = ANY (ARRAY['case'::text, 'named'::text])));

ALTER TABLE ONLY app.information_item ADD CONSTRAINT information_item_kind_check CHECK ((kind = ANY (ARRAY['fact'::text, 'opinion'::text, 'nothing-known'::text])));

ALTER TABLE ONLY app.information_item ADD CONSTRAINT information_item_lawful_basis_check CHECK (((length(lawful_basis) >= 1) AND (length(lawful_basis) <= 500)));

ALTER TABLE ONLY app.information_item ADD CONSTRAINT information_item_owner_agency_id_fkey FOREIGN KEY (owner_agency_id) REFERENCES app.agency(id);

ALTER TABLE ONLY app.information_item ADD CONSTRAINT information_item_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.information_item ADD CONSTRAINT information_item_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.information_item ADD CONSTRAINT information_item_purpose_check CHECK (((length(purpose) >= 1) AND (length(purpose) <= 500)));

ALTER TABLE ONLY app.information_item ADD CONSTRAINT information_item_source_check CHECK (((length(source) >= 1) AND (length(source) <= 500)));

ALTER TABLE ONLY app.information_item ADD CONSTRAINT information_item_supplied_by_fkey FOREIGN KEY (supplied_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.information_item_version ADD CONSTRAINT information_item_version_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.information_item_version ADD CONSTRAINT information_item_version_item_id_fkey FOREIGN KEY (item_id) REFERENCES app.information_item(id);

ALTER TABLE ONLY app.information_item_version ADD CONSTRAINT information_item_version_pkey PRIMARY KEY (item_id, version);

ALTER TABLE ONLY app.invitation ADD CONSTRAINT invitation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES app.agency(id);

ALTER TABLE ONLY app.invitation ADD CONSTRAINT invitation_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.invitation ADD CONSTRAINT invitation_check CHECK (((response IS DISTINCT FROM 'apologies'::text) OR (response_reason IS NOT NULL)));

ALTER TABLE ONLY app.invitation ADD CONSTRAINT invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.invitation ADD CONSTRAINT invitation_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES app.meeting(id);

ALTER TABLE ONLY app.invitation ADD CONSTRAINT invitation_meeting_id_user_id_key UNIQUE (meeting_id, user_id);

ALTER TABLE ONLY app.invitation ADD CONSTRAINT invitation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.invitation ADD CONSTRAINT invitation_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)));

ALTER TABLE ONLY app.invitation ADD CONSTRAINT invitation_response_check CHECK ((response = ANY (ARRAY['coming'::text, 'apologies'::text])));

ALTER TABLE ONLY app.invitation ADD CONSTRAINT invitation_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.invitation_item ADD CONSTRAINT invitation_item_agenda_item_id_fkey FOREIGN KEY (agenda_item_id) REFERENCES app.agenda_item(id);

ALTER TABLE ONLY app.invitation_item ADD CONSTRAINT invitation_item_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.invitation_item ADD CONSTRAINT invitation_item_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES app.invitation(id);

ALTER TABLE ONLY app.invitation_item ADD CONSTRAINT invitation_item_pkey PRIMARY KEY (invitation_id, agenda_item_id);

ALTER TABLE ONLY app.invitation_item ADD CONSTRAINT invitation_item_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)));

ALTER TABLE ONLY app.lead_manager ADD CONSTRAINT lead_manager_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.lead_manager ADD CONSTRAINT lead_manager_check CHECK ((named_to >= named_from));

ALTER TABLE ONLY app.lead_manager ADD CONSTRAINT lead_manager_check1 CHECK ((((superseded_at IS NULL) = (superseded_by IS NULL)) AND ((superseded_at IS NULL) = (superseded_because IS NULL))));

ALTER TABLE ONLY app.lead_manager ADD CONSTRAINT lead_manager_command_area_id_area_id_fkey FOREIGN KEY (command_area_id, area_id) REFERENCES app.command_area(id, area_id);

ALTER TABLE ONLY app.lead_manager ADD CONSTRAINT lead_manager_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.lead_manager ADD CONSTRAINT lead_manager_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.lead_manager ADD CONSTRAINT lead_manager_service_check CHECK ((service = ANY (ARRAY['police'::text, 'probation'::text, 'prison'::text])));

ALTER TABLE ONLY app.lead_manager ADD CONSTRAINT lead_manager_superseded_because_check CHECK (((length(superseded_because) >= 1) AND (length(superseded_because) <= 1000)));

ALTER TABLE ONLY app.lead_manager ADD CONSTRAINT lead_manager_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.lead_manager ADD CONSTRAINT lead_manager_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.lead_manager ADD CONSTRAINT one_lead_manager_a_day EXCLUDE USING gist (command_area_id WITH =, service WITH =, daterange(named_from, named_to, '[]'::text) WITH &&) WHERE ((superseded_at IS NULL));

ALTER TABLE ONLY app.legal_event ADD CONSTRAINT legal_event_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.legal_event ADD CONSTRAINT legal_event_description_check CHECK (((length(description) >= 1) AND (length(description) <= 1000)));

ALTER TABLE ONLY app.legal_event ADD CONSTRAINT legal_event_details_check CHECK ((jsonb_typeof(details) = 'object'::text));

ALTER TABLE ONLY app.legal_event ADD CONSTRAINT legal_event_kind_check CHECK ((kind = ANY (ARRAY['accusation'::text, 'warning'::text, 'caution'::text, 'conviction'::text, 'acquittal'::text, 'not-proceeded-with'::text, 'finding'::text, 'order'::text, 'sentence'::text, 'release'::text, 'requirement-end'::text])));

ALTER TABLE ONLY app.legal_event ADD CONSTRAINT legal_event_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.legal_event ADD CONSTRAINT legal_event_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.legal_event ADD CONSTRAINT legal_event_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.legal_event ADD CONSTRAINT legal_event_source_check CHECK ((length(source) <= 300));

ALTER TABLE ONLY app.legal_event ADD CONSTRAINT legal_event_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.level_history ADD CONSTRAINT level_history_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.level_history ADD CONSTRAINT level_history_case_id_fkey FOREIGN KEY (case_id) REFERENCES app.case_file(id);

ALTER TABLE ONLY app.level_history ADD CONSTRAINT level_history_case_id_valid_excl EXCLUDE USING gist (case_id WITH =, valid WITH &&) WHERE ((superseded_at IS NULL));

ALTER TABLE ONLY app.level_history ADD CONSTRAINT level_history_check CHECK (((superseded_at IS NULL) OR (superseded_at >= recorded_at)));

ALTER TABLE ONLY app.level_history ADD CONSTRAINT level_history_check1 CHECK (((screening_id IS NOT NULL) OR (meeting_id IS NOT NULL) OR (evidence <> ''::text)));

ALTER TABLE ONLY app.level_history ADD CONSTRAINT level_history_continues_fkey FOREIGN KEY (continues) REFERENCES app.level_history(id);

ALTER TABLE ONLY app.level_history ADD CONSTRAINT level_history_decided_by_body_check CHECK (((length(decided_by_body) >= 1) AND (length(decided_by_body) <= 200)));

ALTER TABLE ONLY app.level_history ADD CONSTRAINT level_history_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.level_history ADD CONSTRAINT level_history_evidence_check CHECK ((length(evidence) <= 4000));

ALTER TABLE ONLY app.level_history ADD CONSTRAINT level_history_level_check CHECK (((level >= 1) AND (level <= 3)));

ALTER TABLE ONLY app.level_history ADD CONSTRAINT level_history_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.level_history ADD CONSTRAINT level_history_reasons_check CHECK (((length(reasons) >= 1) AND (length(reasons) <= 4000)));

ALTER TABLE ONLY app.level_history ADD CONSTRAINT level_history_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.level_history ADD CONSTRAINT level_history_valid_check CHECK ((NOT isempty(valid)));

ALTER TABLE ONLY app.meeting ADD CONSTRAINT meeting_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.meeting ADD CONSTRAINT meeting_chair_id_fkey FOREIGN KEY (chair_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.meeting ADD CONSTRAINT meeting_check CHECK (((NOT urgent) OR (urgent_reason IS NOT NULL)));

ALTER TABLE ONLY app.meeting ADD CONSTRAINT meeting_convened_by_fkey FOREIGN KEY (convened_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.meeting ADD CONSTRAINT meeting_level_check CHECK ((level = ANY (ARRAY[2, 3])));

ALTER TABLE ONLY app.meeting ADD CONSTRAINT meeting_minute_taker_id_fkey FOREIGN KEY (minute_taker_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.meeting ADD CONSTRAINT meeting_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.meeting ADD CONSTRAINT meeting_place_check CHECK (((length(place) >= 1) AND (length(place) <= 300)));

ALTER TABLE ONLY app.meeting ADD CONSTRAINT meeting_reference_key UNIQUE (reference);

ALTER TABLE ONLY app.meeting ADD CONSTRAINT meeting_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'in-progress'::text, 'ended'::text, 'cancelled'::text])));

ALTER TABLE ONLY app.minute ADD CONSTRAINT minute_agenda_item_id_fkey FOREIGN KEY (agenda_item_id) REFERENCES app.agenda_item(id);

ALTER TABLE ONLY app.minute ADD CONSTRAINT minute_agenda_item_id_key UNIQUE (agenda_item_id);

ALTER TABLE ONLY app.minute ADD CONSTRAINT minute_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.minute ADD CONSTRAINT minute_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.minute ADD CONSTRAINT minute_case_id_fkey FOREIGN KEY (case_id) REFERENCES app.case_file(id);

ALTER TABLE ONLY app.minute ADD CONSTRAINT minute_check CHECK (((status = 'approved'::text) = (approved_at IS NOT NULL)));

ALTER TABLE ONLY app.minute ADD CONSTRAINT minute_check1 CHECK (((status = 'approved'::text) = (approved_by IS NOT NULL)));

ALTER TABLE ONLY app.minute ADD CONSTRAINT minute_complete CHECK (((status = 'draft'::text) OR ((risk_confirmed <> ''::text) AND (level IS NOT NULL) AND (person_told IS NOT NULL) AND ((person_told = 'yes'::text) OR (person_told_reasons <> ''::text)) AND (review_outcome IS NOT NULL) AND (review_reasons <> ''::text) AND ((review_outcome = 'next-review'::text) = (next_review_on IS NOT NULL)) AND ((level < 3) OR (review_outcome = 'next-review'::text)))));

ALTER TABLE ONLY app.minute ADD CONSTRAINT minute_kind_check CHECK ((kind = ANY (ARRAY['initial'::text, 'review'::text])));

ALTER TABLE ONLY app.minute ADD CONSTRAINT minute_level_check CHECK (((level >= 1) AND (level <= 3)));

ALTER TABLE ONLY app.minute ADD CONSTRAINT minute_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.minute ADD CONSTRAINT minute_person_told_check CHECK ((person_told = ANY (ARRAY['yes'::text, 'no'::text])));

ALTER TABLE ONLY app.minute ADD CONSTRAINT minute_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.minute ADD CONSTRAINT minute_review_outcome_check CHECK ((review_outcome = ANY (ARRAY['next-review'::text, 'end-review'::text])));

ALTER TABLE ONLY app.minute ADD CONSTRAINT minute_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'approved'::text])));

ALTER TABLE ONLY app.minute ADD CONSTRAINT minute_written_by_fkey FOREIGN KEY (written_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.minute_decision ADD CONSTRAINT minute_decision_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.minute_decision ADD CONSTRAINT minute_decision_decision_check CHECK (((length(decision) >= 1) AND (length(decision) <= 4000)));

ALTER TABLE ONLY app.minute_decision ADD CONSTRAINT minute_decision_minute_id_fkey FOREIGN KEY (minute_id) REFERENCES app.minute(id);

ALTER TABLE ONLY app.minute_decision ADD CONSTRAINT minute_decision_owner_agency_id_fkey FOREIGN KEY (owner_agency_id) REFERENCES app.agency(id);

ALTER TABLE ONLY app.minute_decision ADD CONSTRAINT minute_decision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.minute_decision ADD CONSTRAINT minute_decision_reasons_check CHECK (((length(reasons) >= 1) AND (length(reasons) <= 4000)));

ALTER TABLE ONLY app.minute_decision ADD CONSTRAINT minute_decision_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.minute_quote ADD CONSTRAINT minute_quote_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.minute_quote ADD CONSTRAINT minute_quote_item_id_fkey FOREIGN KEY (item_id) REFERENCES app.information_item(id);

ALTER TABLE ONLY app.minute_quote ADD CONSTRAINT minute_quote_minute_id_fkey FOREIGN KEY (minute_id) REFERENCES app.minute(id);

ALTER TABLE ONLY app.minute_quote ADD CONSTRAINT minute_quote_pkey PRIMARY KEY (minute_id, item_id);

ALTER TABLE ONLY app.minute_quote ADD CONSTRAINT minute_quote_quoted_by_fkey FOREIGN KEY (quoted_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.minute_recipient ADD CONSTRAINT minute_recipient_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.minute_recipient ADD CONSTRAINT minute_recipient_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.minute_recipient ADD CONSTRAINT minute_recipient_duty_check CHECK (((length(duty) >= 1) AND (length(duty) <= 1000)));

ALTER TABLE ONLY app.minute_recipient ADD CONSTRAINT minute_recipient_minute_id_fkey FOREIGN KEY (minute_id) REFERENCES app.minute(id);

ALTER TABLE ONLY app.minute_recipient ADD CONSTRAINT minute_recipient_minute_id_user_id_key UNIQUE (minute_id, user_id);

ALTER TABLE ONLY app.minute_recipient ADD CONSTRAINT minute_recipient_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.minute_recipient ADD CONSTRAINT minute_recipient_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.name_root ADD CONSTRAINT name_root_form_check CHECK ((form = lower(form)));

ALTER TABLE ONLY app.name_root ADD CONSTRAINT name_root_pkey PRIMARY KEY (form, root);

ALTER TABLE ONLY app.name_root ADD CONSTRAINT name_root_root_check CHECK ((root = lower(root)));

ALTER TABLE ONLY app.offence_code ADD CONSTRAINT offence_code_check CHECK (((elements = '[]'::jsonb) = (unclassified IS NOT NULL)));

ALTER TABLE ONLY app.offence_code ADD CONSTRAINT offence_code_code_check CHECK ((code ~ '^[A-Z0-9]{3,20}$'::text));

ALTER TABLE ONLY app.offence_code ADD CONSTRAINT offence_code_elements_check CHECK ((jsonb_typeof(elements) = 'array'::text));

ALTER TABLE ONLY app.offence_code ADD CONSTRAINT offence_code_import_id_fkey FOREIGN KEY (import_id) REFERENCES app.offence_import(id);

ALTER TABLE ONLY app.offence_code ADD CONSTRAINT offence_code_pkey PRIMARY KEY (code);

ALTER TABLE ONLY app.offence_import ADD CONSTRAINT offence_import_check CHECK (((classified >= 0) AND (classified <= codes)));

ALTER TABLE ONLY app.offence_import ADD CONSTRAINT offence_import_codes_check CHECK ((codes > 0));

ALTER TABLE ONLY app.offence_import ADD CONSTRAINT offence_import_file_digest_check CHECK ((file_digest ~ '^[0-9a-f]{64}$'::text));

ALTER TABLE ONLY app.offence_import ADD CONSTRAINT offence_import_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 255)));

ALTER TABLE ONLY app.offence_import ADD CONSTRAINT offence_import_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.oidc_identity ADD CONSTRAINT oidc_identity_issuer_check CHECK ((length(issuer) <= 500));

ALTER TABLE ONLY app.oidc_identity ADD CONSTRAINT oidc_identity_linked_by_check CHECK ((linked_by = ANY (ARRAY['verified-email'::text, 'invitation'::text])));

ALTER TABLE ONLY app.oidc_identity ADD CONSTRAINT oidc_identity_pkey PRIMARY KEY (issuer, subject);

ALTER TABLE ONLY app.oidc_identity ADD CONSTRAINT oidc_identity_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 255)));

ALTER TABLE ONLY app.oidc_identity ADD CONSTRAINT oidc_identity_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.oidc_identity ADD CONSTRAINT oidc_identity_user_id_issuer_key UNIQUE (user_id, issuer);

ALTER TABLE ONLY app.outbox_message ADD CONSTRAINT outbox_message_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.outbox_message ADD CONSTRAINT outbox_message_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.outbox_message ADD CONSTRAINT outbox_message_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text, 'held'::text])));

ALTER TABLE ONLY app.outbox_message ADD CONSTRAINT outbox_message_to_user_id_fkey FOREIGN KEY (to_user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.panel_absence ADD CONSTRAINT panel_absence_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.panel_absence ADD CONSTRAINT panel_absence_pkey PRIMARY KEY (sitting_id, user_id);

ALTER TABLE ONLY app.panel_absence ADD CONSTRAINT panel_absence_sitting_id_fkey FOREIGN KEY (sitting_id) REFERENCES app.panel_sitting(id);

ALTER TABLE ONLY app.panel_absence ADD CONSTRAINT panel_absence_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.panel_member ADD CONSTRAINT panel_member_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.panel_member ADD CONSTRAINT panel_member_pkey PRIMARY KEY (sitting_id, user_id);

ALTER TABLE ONLY app.panel_member ADD CONSTRAINT panel_member_sitting_id_fkey FOREIGN KEY (sitting_id) REFERENCES app.panel_sitting(id);

ALTER TABLE ONLY app.panel_member ADD CONSTRAINT panel_member_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.panel_sitting ADD CONSTRAINT panel_sitting_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.panel_sitting ADD CONSTRAINT panel_sitting_body_check CHECK ((body = ANY (ARRAY['coordination-panel'::text, 'co-ordinator'::text])));

ALTER TABLE ONLY app.panel_sitting ADD CONSTRAINT panel_sitting_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.panel_sitting ADD CONSTRAINT panel_sitting_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.permission ADD CONSTRAINT permission_pkey PRIMARY KEY (code);

ALTER TABLE ONLY app.person ADD CONSTRAINT person_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.person ADD CONSTRAINT person_check CHECK ((merged_into <> id));

ALTER TABLE ONLY app.person ADD CONSTRAINT person_created_by_fkey FOREIGN KEY (created_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.person ADD CONSTRAINT person_family_name_check CHECK (((length(family_name) >= 1) AND (length(family_name) <= 100)));

ALTER TABLE ONLY app.person ADD CONSTRAINT person_given_name_check CHECK (((length(given_name) >= 1) AND (length(given_name) <= 100)));

ALTER TABLE ONLY app.person ADD CONSTRAINT person_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES app.person(id);

ALTER TABLE ONLY app.person ADD CONSTRAINT person_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.person ADD CONSTRAINT person_reference_key UNIQUE (reference);

ALTER TABLE ONLY app.person_fact ADD CONSTRAINT person_fact_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.person_fact ADD CONSTRAINT person_fact_check CHECK ((valid_to >= valid_from));

ALTER TABLE ONLY app.person_fact ADD CONSTRAINT person_fact_check1 CHECK ((num_nulls(superseded_at, superseded_by, superseded_reason) = ANY (ARRAY[0, 3])));

ALTER TABLE ONLY app.person_fact ADD CONSTRAINT person_fact_check2 CHECK (((source_kind <> 'confidence'::text) OR (source = ''::text)));

ALTER TABLE ONLY app.person_fact ADD CONSTRAINT person_fact_details_check CHECK ((jsonb_typeof(details) = 'object'::text));

ALTER TABLE ONLY app.person_fact ADD CONSTRAINT person_fact_kind_check CHECK ((kind = ANY (ARRAY['birth'::text, 'death'::text, 'opened-in-error'::text, 'address'::text, 'description'::text, 'mark'::text, 'vehicle'::text, 'online'::text, 'contact'::text, 'occupation'::text, 'adjustment'::text, 'interpreter'::text, 'dangerousness'::text, 'risk-indicator'::text, 'child-risk'::text])));

ALTER TABLE ONLY app.person_fact ADD CONSTRAINT person_fact_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.person_fact ADD CONSTRAINT person_fact_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.person_fact ADD CONSTRAINT person_fact_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.person_fact ADD CONSTRAINT person_fact_source_check CHECK ((length(source) <= 300));

ALTER TABLE ONLY app.person_fact ADD CONSTRAINT person_fact_source_kind_check CHECK ((source_kind = ANY (ARRAY['person'::text, 'agency'::text, 'court'::text, 'document'::text, 'public'::text, 'confidence'::text, 'record'::text])));

ALTER TABLE ONLY app.person_fact ADD CONSTRAINT person_fact_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.person_fact ADD CONSTRAINT person_fact_superseded_reason_check CHECK (((length(superseded_reason) >= 1) AND (length(superseded_reason) <= 1000)));

ALTER TABLE ONLY app.person_identifier ADD CONSTRAINT person_identifier_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.person_identifier ADD CONSTRAINT person_identifier_check CHECK ((valid_to >= valid_from));

ALTER TABLE ONLY app.person_identifier ADD CONSTRAINT person_identifier_check1 CHECK ((num_nulls(superseded_at, superseded_by, superseded_reason) = ANY (ARRAY[0, 3])));

ALTER TABLE ONLY app.person_identifier ADD CONSTRAINT person_identifier_kind_check CHECK ((kind = ANY (ARRAY['PNC'::text, 'CRO'::text, 'NOMIS'::text, 'CRN'::text, 'ViSOR'::text, 'NHS'::text, 'NINO'::text, 'other'::text])));

ALTER TABLE ONLY app.person_identifier ADD CONSTRAINT person_identifier_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.person_identifier ADD CONSTRAINT person_identifier_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.person_identifier ADD CONSTRAINT person_identifier_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.person_identifier ADD CONSTRAINT person_identifier_source_check CHECK ((length(source) <= 300));

ALTER TABLE ONLY app.person_identifier ADD CONSTRAINT person_identifier_source_kind_check CHECK ((source_kind = ANY (ARRAY['person'::text, 'agency'::text, 'court'::text, 'document'::text, 'public'::text, 'record'::text])));

ALTER TABLE ONLY app.person_identifier ADD CONSTRAINT person_identifier_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.person_identifier ADD CONSTRAINT person_identifier_superseded_reason_check CHECK (((length(superseded_reason) >= 1) AND (length(superseded_reason) <= 1000)));

ALTER TABLE ONLY app.person_identifier ADD CONSTRAINT person_identifier_value_check CHECK (((length(value) >= 1) AND (length(value) <= 40)));

ALTER TABLE ONLY app.person_match ADD CONSTRAINT person_match_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.person_match ADD CONSTRAINT person_match_check CHECK ((num_nulls(verdict, reason, decided_by, decided_at) = ANY (ARRAY[0, 4])));

ALTER TABLE ONLY app.person_match ADD CONSTRAINT person_match_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.person_match ADD CONSTRAINT person_match_other_area_id_fkey FOREIGN KEY (other_area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.person_match ADD CONSTRAINT person_match_other_verdict_check CHECK ((other_verdict = ANY (ARRAY['same'::text, 'different'::text])));

ALTER TABLE ONLY app.person_match ADD CONSTRAINT person_match_pair_side_key UNIQUE (pair, side);

ALTER TABLE ONLY app.person_match ADD CONSTRAINT person_match_passed_over_reason_check CHECK (((length(passed_over_reason) >= 1) AND (length(passed_over_reason) <= 2000)));

ALTER TABLE ONLY app.person_match ADD CONSTRAINT person_match_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.person_match ADD CONSTRAINT person_match_pkey PRIMARY KEY (match_id, side);

ALTER TABLE ONLY app.person_match ADD CONSTRAINT person_match_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)));

ALTER TABLE ONLY app.person_match ADD CONSTRAINT person_match_side_check CHECK ((side = ANY (ARRAY[1, 2])));

ALTER TABLE ONLY app.person_match ADD CONSTRAINT person_match_state_check CHECK ((state = ANY (ARRAY['open'::text, 'linked'::text, 'different'::text, 'merged'::text])));

ALTER TABLE ONLY app.person_match ADD CONSTRAINT person_match_verdict_check CHECK ((verdict = ANY (ARRAY['same'::text, 'different'::text])));

ALTER TABLE ONLY app.person_merge ADD CONSTRAINT person_merge_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.person_merge ADD CONSTRAINT person_merge_check CHECK ((num_nulls(undone_by, undone_at, undone_reason) = ANY (ARRAY[0, 3])));

ALTER TABLE ONLY app.person_merge ADD CONSTRAINT person_merge_kept_id_fkey FOREIGN KEY (kept_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.person_merge ADD CONSTRAINT person_merge_merged_by_fkey FOREIGN KEY (merged_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.person_merge ADD CONSTRAINT person_merge_merged_id_fkey FOREIGN KEY (merged_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.person_merge ADD CONSTRAINT person_merge_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.person_merge ADD CONSTRAINT person_merge_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)));

ALTER TABLE ONLY app.person_merge ADD CONSTRAINT person_merge_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.person_merge ADD CONSTRAINT person_merge_undone_reason_check CHECK (((length(undone_reason) >= 1) AND (length(undone_reason) <= 2000)));

ALTER TABLE ONLY app.person_merge_row ADD CONSTRAINT person_merge_row_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.person_merge_row ADD CONSTRAINT person_merge_row_merge_id_fkey FOREIGN KEY (merge_id) REFERENCES app.person_merge(id);

ALTER TABLE ONLY app.person_merge_row ADD CONSTRAINT person_merge_row_pkey PRIMARY KEY (merge_id, table_name, column_name, row_key);

ALTER TABLE ONLY app.person_name ADD CONSTRAINT person_name_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.person_name ADD CONSTRAINT person_name_kind_check CHECK ((kind = ANY (ARRAY['current'::text, 'previous'::text, 'alias'::text])));

ALTER TABLE ONLY app.person_name ADD CONSTRAINT person_name_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.person_name ADD CONSTRAINT person_name_pkey PRIMARY KEY (area_id, id);

ALTER TABLE ONLY app.person_name ADD CONSTRAINT person_name_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.person_name ADD CONSTRAINT person_name_source_check CHECK ((length(source) <= 300));

ALTER TABLE ONLY app.person_relationship ADD CONSTRAINT person_relationship_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.person_relationship ADD CONSTRAINT person_relationship_check CHECK ((person_id <> other_id));

ALTER TABLE ONLY app.person_relationship ADD CONSTRAINT person_relationship_check1 CHECK (((kind <> 'other'::text) OR (words <> ''::text)));

ALTER TABLE ONLY app.person_relationship ADD CONSTRAINT person_relationship_check2 CHECK ((valid_to >= valid_from));

ALTER TABLE ONLY app.person_relationship ADD CONSTRAINT person_relationship_check3 CHECK ((num_nulls(superseded_at, superseded_by, superseded_reason) = ANY (ARRAY[0, 3])));

ALTER TABLE ONLY app.person_relationship ADD CONSTRAINT person_relationship_kind_check CHECK ((kind = ANY (ARRAY['partner'::text, 'parent'::text, 'sibling'::text, 'victim'::text, 'co-defendant'::text, 'carer'::text, 'other'::text])));

ALTER TABLE ONLY app.person_relationship ADD CONSTRAINT person_relationship_other_id_fkey FOREIGN KEY (other_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.person_relationship ADD CONSTRAINT person_relationship_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.person_relationship ADD CONSTRAINT person_relationship_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.person_relationship ADD CONSTRAINT person_relationship_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.person_relationship ADD CONSTRAINT person_relationship_source_check CHECK ((length(source) <= 300));

ALTER TABLE ONLY app.person_relationship ADD CONSTRAINT person_relationship_source_kind_check CHECK ((source_kind = ANY (ARRAY['person'::text, 'agency'::text, 'court'::text, 'document'::text, 'public'::text, 'record'::text])));

ALTER TABLE ONLY app.person_relationship ADD CONSTRAINT person_relationship_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.person_relationship ADD CONSTRAINT person_relationship_superseded_reason_check CHECK (((length(superseded_reason) >= 1) AND (length(superseded_reason) <= 1000)));

ALTER TABLE ONLY app.person_relationship ADD CONSTRAINT person_relationship_words_check CHECK ((length(words) <= 200));

ALTER TABLE ONLY app.person_restriction ADD CONSTRAINT person_restriction_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.person_restriction ADD CONSTRAINT person_restriction_check CHECK ((num_nulls(lifted_by, lifted_at, lifted_reason) = ANY (ARRAY[0, 3])));

ALTER TABLE ONLY app.person_restriction ADD CONSTRAINT person_restriction_lifted_by_fkey FOREIGN KEY (lifted_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.person_restriction ADD CONSTRAINT person_restriction_lifted_reason_check CHECK (((length(lifted_reason) >= 1) AND (length(lifted_reason) <= 2000)));

ALTER TABLE ONLY app.person_restriction ADD CONSTRAINT person_restriction_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.person_restriction ADD CONSTRAINT person_restriction_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.person_restriction ADD CONSTRAINT person_restriction_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)));

ALTER TABLE ONLY app.person_restriction ADD CONSTRAINT person_restriction_restricted_by_fkey FOREIGN KEY (restricted_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.procedure_change ADD CONSTRAINT procedure_change_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.procedure_change ADD CONSTRAINT procedure_change_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.procedure_change ADD CONSTRAINT procedure_change_document_id_fkey FOREIGN KEY (document_id) REFERENCES app.procedure_document(id);

ALTER TABLE ONLY app.procedure_change ADD CONSTRAINT procedure_change_document_id_version_key UNIQUE (document_id, version);

ALTER TABLE ONLY app.procedure_change ADD CONSTRAINT procedure_change_kind_check CHECK ((kind = ANY (ARRAY['added'::text, 'changed'::text, 'reviewed'::text, 'withdrawn'::text])));

ALTER TABLE ONLY app.procedure_change ADD CONSTRAINT procedure_change_note_check CHECK ((length(note) <= 2000));

ALTER TABLE ONLY app.procedure_change ADD CONSTRAINT procedure_change_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.procedure_document ADD CONSTRAINT procedure_document_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.procedure_document ADD CONSTRAINT procedure_document_check CHECK (((next_review_on IS NULL) OR (last_reviewed_on IS NULL) OR (next_review_on > last_reviewed_on)));

ALTER TABLE ONLY app.procedure_document ADD CONSTRAINT procedure_document_edition_check CHECK ((length(edition) <= 100));

ALTER TABLE ONLY app.procedure_document ADD CONSTRAINT procedure_document_issuer_check CHECK (((length(issuer) >= 1) AND (length(issuer) <= 200)));

ALTER TABLE ONLY app.procedure_document ADD CONSTRAINT procedure_document_link_check CHECK ((length(link) <= 500));

ALTER TABLE ONLY app.procedure_document ADD CONSTRAINT procedure_document_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.procedure_document ADD CONSTRAINT procedure_document_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.procedure_document ADD CONSTRAINT procedure_document_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)));

ALTER TABLE ONLY app.procedure_document ADD CONSTRAINT procedure_document_topics_check CHECK ((topics <@ ARRAY['people'::text, 'referrals'::text, 'screening'::text, 'cases'::text, 'meetings'::text, 'minutes'::text, 'actions'::text]));

ALTER TABLE ONLY app.profile_draft ADD CONSTRAINT profile_draft_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.profile_draft ADD CONSTRAINT profile_draft_base_version_check CHECK ((base_version > 0));

ALTER TABLE ONLY app.profile_draft ADD CONSTRAINT profile_draft_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.profile_draft ADD CONSTRAINT profile_draft_pkey PRIMARY KEY (area_id);

ALTER TABLE ONLY app.profile_draft ADD CONSTRAINT profile_draft_revision_check CHECK ((revision > 0));

ALTER TABLE ONLY app.protocol ADD CONSTRAINT protocol_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.protocol ADD CONSTRAINT protocol_id_area_id_key UNIQUE (id, area_id);

ALTER TABLE ONLY app.protocol ADD CONSTRAINT protocol_legislation_check CHECK ((length(legislation) <= 2000));

ALTER TABLE ONLY app.protocol ADD CONSTRAINT protocol_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.protocol ADD CONSTRAINT protocol_replaced_check CHECK ((length(replaced) <= 2000));

ALTER TABLE ONLY app.protocol ADD CONSTRAINT protocol_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)));

ALTER TABLE ONLY app.protocol ADD CONSTRAINT protocol_version_check CHECK ((version > 0));

ALTER TABLE ONLY app.protocol_confirmation ADD CONSTRAINT protocol_confirmation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES app.agency(id);

ALTER TABLE ONLY app.protocol_confirmation ADD CONSTRAINT protocol_confirmation_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.protocol_confirmation ADD CONSTRAINT protocol_confirmation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.protocol_confirmation ADD CONSTRAINT protocol_confirmation_user_id_area_id_protocol_key UNIQUE (user_id, area_id, protocol);

ALTER TABLE ONLY app.protocol_confirmation ADD CONSTRAINT protocol_confirmation_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.protocol_signatory ADD CONSTRAINT protocol_signatory_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES app.agency(id);

ALTER TABLE ONLY app.protocol_signatory ADD CONSTRAINT protocol_signatory_pkey PRIMARY KEY (protocol_id, agency_id);

ALTER TABLE ONLY app.protocol_signatory ADD CONSTRAINT protocol_signatory_posts_check CHECK (((length(posts) >= 1) AND (length(posts) <= 500)));

ALTER TABLE ONLY app.protocol_signatory ADD CONSTRAINT protocol_signatory_protocol_id_area_id_fkey FOREIGN KEY (protocol_id, area_id) REFERENCES app.protocol(id, area_id);

ALTER TABLE ONLY app.quality_check ADD CONSTRAINT quality_check_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.quality_check ADD CONSTRAINT quality_check_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES app.screening_decision(id);

ALTER TABLE ONLY app.quality_check ADD CONSTRAINT quality_check_note_check CHECK ((length(note) <= 4000));

ALTER TABLE ONLY app.quality_check ADD CONSTRAINT quality_check_pkey PRIMARY KEY (decision_id);

ALTER TABLE ONLY app.quality_check ADD CONSTRAINT quality_check_points_check CHECK ((jsonb_typeof(points) = 'object'::text));

ALTER TABLE ONLY app.quality_check ADD CONSTRAINT quality_check_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.recovery_code ADD CONSTRAINT recovery_code_code_hash_check CHECK ((length(code_hash) = 32));

ALTER TABLE ONLY app.recovery_code ADD CONSTRAINT recovery_code_pkey PRIMARY KEY (user_id, code_hash);

ALTER TABLE ONLY app.recovery_code ADD CONSTRAINT recovery_code_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.referral ADD CONSTRAINT referral_again_reason_check CHECK (((length(again_reason) >= 1) AND (length(again_reason) <= 2000)));

ALTER TABLE ONLY app.referral ADD CONSTRAINT referral_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.referral ADD CONSTRAINT referral_case_id_fkey FOREIGN KEY (case_id) REFERENCES app.case_file(id);

ALTER TABLE ONLY app.referral ADD CONSTRAINT referral_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.referral ADD CONSTRAINT referral_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.referral ADD CONSTRAINT referral_proposed_level_check CHECK (((proposed_level >= 1) AND (proposed_level <= 3)));

ALTER TABLE ONLY app.referral ADD CONSTRAINT referral_reference_key UNIQUE (reference);

ALTER TABLE ONLY app.referral ADD CONSTRAINT referral_referrer_id_fkey FOREIGN KEY (referrer_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.referral ADD CONSTRAINT referral_referring_agency_id_fkey FOREIGN KEY (referring_agency_id) REFERENCES app.agency(id);

ALTER TABLE ONLY app.referral ADD CONSTRAINT referral_route_check CHECK ((route = ANY (ARRAY['mappa'::text, 'information-sharing'::text, 'local-meeting'::text])));

ALTER TABLE ONLY app.referral ADD CONSTRAINT referral_routing_reason_check CHECK (((length(routing_reason) >= 1) AND (length(routing_reason) <= 2000)));

ALTER TABLE ONLY app.referral ADD CONSTRAINT referral_situation_check CHECK (((length(situation) >= 1) AND (length(situation) <= 40)));

ALTER TABLE ONLY app.referral ADD CONSTRAINT referral_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'with-panel'::text, 'more-evidence'::text, 'confirmed'::text, 'distributed'::text, 'not-accepted'::text, 'withdrawn'::text, 'meeting-agreed'::text])));

ALTER TABLE ONLY app.referral_copy ADD CONSTRAINT referral_copy_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.referral_copy ADD CONSTRAINT referral_copy_channel_check CHECK ((channel = ANY (ARRAY['service'::text, 'secure-email'::text, 'post'::text])));

ALTER TABLE ONLY app.referral_copy ADD CONSTRAINT referral_copy_check CHECK (((referral_id IS NOT NULL) OR (housing_id IS NOT NULL)));

ALTER TABLE ONLY app.referral_copy ADD CONSTRAINT referral_copy_check1 CHECK (((to_role IS NULL) <> (to_user_id IS NULL)));

ALTER TABLE ONLY app.referral_copy ADD CONSTRAINT referral_copy_check2 CHECK (((num_nulls(posted_at, posted_by) = ANY (ARRAY[0, 2])) AND (num_nulls(received_at, received_by) = ANY (ARRAY[0, 2]))));

ALTER TABLE ONLY app.referral_copy ADD CONSTRAINT referral_copy_housing_id_fkey FOREIGN KEY (housing_id) REFERENCES app.housing_information(id);

ALTER TABLE ONLY app.referral_copy ADD CONSTRAINT referral_copy_note_check CHECK ((length(note) <= 2000));

ALTER TABLE ONLY app.referral_copy ADD CONSTRAINT referral_copy_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.referral_copy ADD CONSTRAINT referral_copy_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.referral_copy ADD CONSTRAINT referral_copy_posted_by_fkey FOREIGN KEY (posted_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.referral_copy ADD CONSTRAINT referral_copy_purpose_check CHECK ((purpose = ANY (ARRAY['central-unit'::text, 'housing-needs'::text, 'lead-manager'::text])));

ALTER TABLE ONLY app.referral_copy ADD CONSTRAINT referral_copy_received_by_fkey FOREIGN KEY (received_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.referral_copy ADD CONSTRAINT referral_copy_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES app.referral(id);

ALTER TABLE ONLY app.referral_copy ADD CONSTRAINT referral_copy_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.referral_copy ADD CONSTRAINT referral_copy_to_role_fkey FOREIGN KEY (to_role) REFERENCES app.role(code);

ALTER TABLE ONLY app.referral_copy ADD CONSTRAINT referral_copy_to_user_id_fkey FOREIGN KEY (to_user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.referral_version ADD CONSTRAINT referral_version_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.referral_version ADD CONSTRAINT referral_version_check CHECK (((jsonb_array_length(missing) = 0) OR (missing_reason IS NOT NULL)));

ALTER TABLE ONLY app.referral_version ADD CONSTRAINT referral_version_pkey PRIMARY KEY (referral_id, version);

ALTER TABLE ONLY app.referral_version ADD CONSTRAINT referral_version_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES app.referral(id);

ALTER TABLE ONLY app.referral_version ADD CONSTRAINT referral_version_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.referral_version ADD CONSTRAINT referral_version_version_check CHECK ((version > 0));

ALTER TABLE ONLY app.review ADD CONSTRAINT review_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.review ADD CONSTRAINT review_case_id_fkey FOREIGN KEY (case_id) REFERENCES app.case_file(id);

ALTER TABLE ONLY app.review ADD CONSTRAINT review_check CHECK ((ends_review = (due_on IS NULL)));

ALTER TABLE ONLY app.review ADD CONSTRAINT review_check1 CHECK (((minute_id IS NULL) OR ends_review OR (factors ?& ARRAY['risk'::text, 'monitoring'::text, 'interventions'::text, 'co-operation'::text])));

ALTER TABLE ONLY app.review ADD CONSTRAINT review_clock_id_fkey FOREIGN KEY (clock_id) REFERENCES app.clock(id);

ALTER TABLE ONLY app.review ADD CONSTRAINT review_level_check CHECK (((level >= 1) AND (level <= 3)));

ALTER TABLE ONLY app.review ADD CONSTRAINT review_minute_id_fkey FOREIGN KEY (minute_id) REFERENCES app.minute(id);

ALTER TABLE ONLY app.review ADD CONSTRAINT review_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.review ADD CONSTRAINT review_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.review ADD CONSTRAINT review_reasons_check CHECK (((length(reasons) >= 1) AND (length(reasons) <= 4000)));

ALTER TABLE ONLY app.review ADD CONSTRAINT review_screening_id_fkey FOREIGN KEY (screening_id) REFERENCES app.screening_decision(id);

ALTER TABLE ONLY app.review ADD CONSTRAINT review_set_by_fkey FOREIGN KEY (set_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.role ADD CONSTRAINT role_code_check CHECK ((code ~ '^[a-z][a-z0-9-]*$'::text));

ALTER TABLE ONLY app.role ADD CONSTRAINT role_pkey PRIMARY KEY (code);

ALTER TABLE ONLY app.role_permission ADD CONSTRAINT role_permission_permission_fkey FOREIGN KEY (permission) REFERENCES app.permission(code);

ALTER TABLE ONLY app.role_permission ADD CONSTRAINT role_permission_pkey PRIMARY KEY (role, permission);

ALTER TABLE ONLY app.role_permission ADD CONSTRAINT role_permission_role_fkey FOREIGN KEY (role) REFERENCES app.role(code);

ALTER TABLE ONLY app.same_person ADD CONSTRAINT same_person_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.same_person ADD CONSTRAINT same_person_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.same_person ADD CONSTRAINT same_person_pkey PRIMARY KEY (person_id);

ALTER TABLE ONLY app.screening_decision ADD CONSTRAINT screening_decision_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.screening_decision ADD CONSTRAINT screening_decision_case_manager_id_fkey FOREIGN KEY (case_manager_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.screening_decision ADD CONSTRAINT screening_decision_category_check CHECK (((category >= 1) AND (category <= 4)));

ALTER TABLE ONLY app.screening_decision ADD CONSTRAINT screening_decision_check CHECK (((outcome <> 'more-evidence'::text) OR ((level IS NULL) AND (risk_grade IS NULL) AND (evidence_asked IS NOT NULL))));

ALTER TABLE ONLY app.screening_decision ADD CONSTRAINT screening_decision_check1 CHECK (((outcome <> 'confirmed'::text) OR ((category IS NOT NULL) AND (level IS NOT NULL) AND (lead_agency_id IS NOT NULL) AND (case_manager_id IS NOT NULL))));

ALTER TABLE ONLY app.screening_decision ADD CONSTRAINT screening_decision_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.screening_decision ADD CONSTRAINT screening_decision_evidence CHECK (((outcome = 'more-evidence'::text) OR ((length(evidence) >= 1) AND (length(evidence) <= 4000))));

ALTER TABLE ONLY app.screening_decision ADD CONSTRAINT screening_decision_lead_agency_id_fkey FOREIGN KEY (lead_agency_id) REFERENCES app.agency(id);

ALTER TABLE ONLY app.screening_decision ADD CONSTRAINT screening_decision_level_check CHECK (((level >= 1) AND (level <= 3)));

ALTER TABLE ONLY app.screening_decision ADD CONSTRAINT screening_decision_meeting_check CHECK (((outcome <> ALL (ARRAY['information-meeting'::text, 'local-meeting'::text])) OR ((category IS NULL) AND (level IS NULL))));

ALTER TABLE ONLY app.screening_decision ADD CONSTRAINT screening_decision_outcome_check CHECK ((outcome = ANY (ARRAY['confirmed'::text, 'more-evidence'::text, 'not-accepted'::text, 'information-meeting'::text, 'local-meeting'::text])));

ALTER TABLE ONLY app.screening_decision ADD CONSTRAINT screening_decision_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.screening_decision ADD CONSTRAINT screening_decision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.screening_decision ADD CONSTRAINT screening_decision_reasons_check CHECK (((length(reasons) >= 1) AND (length(reasons) <= 4000)));

ALTER TABLE ONLY app.screening_decision ADD CONSTRAINT screening_decision_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES app.referral(id);

ALTER TABLE ONLY app.screening_decision ADD CONSTRAINT screening_decision_referral_id_referral_version_fkey FOREIGN KEY (referral_id, referral_version) REFERENCES app.referral_version(referral_id, version);

ALTER TABLE ONLY app.screening_decision ADD CONSTRAINT screening_decision_risk_grade_check CHECK ((risk_grade = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text, 'very-high'::text])));

ALTER TABLE ONLY app.screening_decision ADD CONSTRAINT screening_decision_sitting_id_fkey FOREIGN KEY (sitting_id) REFERENCES app.panel_sitting(id);

ALTER TABLE ONLY app.screening_draft ADD CONSTRAINT screening_draft_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.screening_draft ADD CONSTRAINT screening_draft_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.screening_draft ADD CONSTRAINT screening_draft_pkey PRIMARY KEY (referral_id, owner_id);

ALTER TABLE ONLY app.screening_draft ADD CONSTRAINT screening_draft_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES app.referral(id);

ALTER TABLE ONLY app.search_key ADD CONSTRAINT search_key_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.search_key ADD CONSTRAINT search_key_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.search_key ADD CONSTRAINT search_key_pkey PRIMARY KEY (person_id);

ALTER TABLE ONLY app.session ADD CONSTRAINT session_address_check CHECK ((length(address) <= 64));

ALTER TABLE ONLY app.session ADD CONSTRAINT session_check CHECK ((ends_at > created_at));

ALTER TABLE ONLY app.session ADD CONSTRAINT session_check1 CHECK (((revoked_at IS NULL) = (revoke_reason IS NULL)));

ALTER TABLE ONLY app.session ADD CONSTRAINT session_device_check CHECK ((length(device) <= 100));

ALTER TABLE ONLY app.session ADD CONSTRAINT session_method_check CHECK ((method = ANY (ARRAY['password'::text, 'recovery-code'::text, 'oidc'::text, 'demonstration'::text])));

ALTER TABLE ONLY app.session ADD CONSTRAINT session_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.session ADD CONSTRAINT session_revoke_reason_check CHECK ((revoke_reason = ANY (ARRAY['signed-out'::text, 'revoked'::text, 'password-changed'::text, 'account-ended'::text])));

ALTER TABLE ONLY app.session ADD CONSTRAINT session_token_hash_check CHECK ((length(token_hash) = 32));

ALTER TABLE ONLY app.session ADD CONSTRAINT session_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY app.session ADD CONSTRAINT session_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.sign_in_step ADD CONSTRAINT sign_in_step_kind_check CHECK ((kind = ANY (ARRAY['code'::text, 'oidc'::text, 'signed-out'::text])));

ALTER TABLE ONLY app.sign_in_step ADD CONSTRAINT sign_in_step_pkey PRIMARY KEY (token_hash);

ALTER TABLE ONLY app.sign_in_step ADD CONSTRAINT sign_in_step_token_hash_check CHECK ((length(token_hash) = 32));

ALTER TABLE ONLY app.sign_in_step ADD CONSTRAINT sign_in_step_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.sign_in_throttle ADD CONSTRAINT sign_in_throttle_key_check CHECK ((length(key) = 32));

ALTER TABLE ONLY app.sign_in_throttle ADD CONSTRAINT sign_in_throttle_level_check CHECK ((level >= (0)::double precision));

ALTER TABLE ONLY app.sign_in_throttle ADD CONSTRAINT sign_in_throttle_pkey PRIMARY KEY (key);

ALTER TABLE ONLY app.sign_in_throttle ADD CONSTRAINT sign_in_throttle_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.stored_file ADD CONSTRAINT stored_file_alternative_check CHECK ((length(alternative) <= 500));

ALTER TABLE ONLY app.stored_file ADD CONSTRAINT stored_file_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.stored_file ADD CONSTRAINT stored_file_check CHECK (((use <> 'photograph'::text) OR (alternative <> ''::text)));

ALTER TABLE ONLY app.stored_file ADD CONSTRAINT stored_file_check1 CHECK ((num_nulls(scan_result, scanned_at) = ANY (ARRAY[0, 2])));

ALTER TABLE ONLY app.stored_file ADD CONSTRAINT stored_file_check2 CHECK ((num_nulls(removed_at, removed_by, removed_reason) = ANY (ARRAY[0, 3])));

ALTER TABLE ONLY app.stored_file ADD CONSTRAINT stored_file_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200)));

ALTER TABLE ONLY app.stored_file ADD CONSTRAINT stored_file_media_type_check CHECK (((length(media_type) >= 3) AND (length(media_type) <= 100)));

ALTER TABLE ONLY app.stored_file ADD CONSTRAINT stored_file_owner_type_check CHECK ((owner_type = 'person'::text));

ALTER TABLE ONLY app.stored_file ADD CONSTRAINT stored_file_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.stored_file ADD CONSTRAINT stored_file_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.stored_file ADD CONSTRAINT stored_file_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.stored_file ADD CONSTRAINT stored_file_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.stored_file ADD CONSTRAINT stored_file_removed_reason_check CHECK (((length(removed_reason) >= 1) AND (length(removed_reason) <= 1000)));

ALTER TABLE ONLY app.stored_file ADD CONSTRAINT stored_file_scan_result_check CHECK ((scan_result = ANY (ARRAY['clean'::text, 'infected'::text])));

ALTER TABLE ONLY app.stored_file ADD CONSTRAINT stored_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text));

ALTER TABLE ONLY app.stored_file ADD CONSTRAINT stored_file_size_bytes_check CHECK ((size_bytes > 0));

ALTER TABLE ONLY app.stored_file ADD CONSTRAINT stored_file_source_check CHECK ((length(source) <= 300));

ALTER TABLE ONLY app.stored_file ADD CONSTRAINT stored_file_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)));

ALTER TABLE ONLY app.stored_file ADD CONSTRAINT stored_file_use_check CHECK ((use = ANY (ARRAY['photograph'::text, 'document'::text])));

ALTER TABLE ONLY app.task ADD CONSTRAINT task_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.task ADD CONSTRAINT task_case_id_fkey FOREIGN KEY (case_id) REFERENCES app.case_file(id);

ALTER TABLE ONLY app.task ADD CONSTRAINT task_check CHECK (((owner_user_id IS NOT NULL) OR (owner_role IS NOT NULL)));

ALTER TABLE ONLY app.task ADD CONSTRAINT task_done_by_fkey FOREIGN KEY (done_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.task ADD CONSTRAINT task_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.task ADD CONSTRAINT task_owner_role_fkey FOREIGN KEY (owner_role) REFERENCES app.role(code);

ALTER TABLE ONLY app.task ADD CONSTRAINT task_owner_user_id_fkey FOREIGN KEY (owner_user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.task ADD CONSTRAINT task_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.person(id);

ALTER TABLE ONLY app.task ADD CONSTRAINT task_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.user_account ADD CONSTRAINT user_account_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES app.agency(id);

ALTER TABLE ONLY app.user_account ADD CONSTRAINT user_account_email_check CHECK ((email = lower(email)));

ALTER TABLE ONLY app.user_account ADD CONSTRAINT user_account_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));

ALTER TABLE ONLY app.user_account ADD CONSTRAINT user_account_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.user_account ADD CONSTRAINT user_account_status_check CHECK ((status = ANY (ARRAY['invited'::text, 'active'::text, 'disabled'::text])));

ALTER TABLE ONLY app.user_credential ADD CONSTRAINT user_credential_check CHECK ((((new_totp_secret IS NULL) = (new_totp_session IS NULL)) AND ((new_totp_secret IS NULL) = (new_totp_until IS NULL))));

ALTER TABLE ONLY app.user_credential ADD CONSTRAINT user_credential_password_hash_check CHECK ((password_hash ~~ '$argon2id$%'::text));

ALTER TABLE ONLY app.user_credential ADD CONSTRAINT user_credential_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY app.user_credential ADD CONSTRAINT user_credential_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.user_post ADD CONSTRAINT one_post_a_day EXCLUDE USING gist (area_id WITH =, user_id WITH =, daterange(held_from, held_to, '[]'::text) WITH &&) WHERE ((superseded_at IS NULL));

ALTER TABLE ONLY app.user_post ADD CONSTRAINT user_post_agency_id_area_id_fkey FOREIGN KEY (agency_id, area_id) REFERENCES app.agency_area(agency_id, area_id);

ALTER TABLE ONLY app.user_post ADD CONSTRAINT user_post_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES app.agency(id);

ALTER TABLE ONLY app.user_post ADD CONSTRAINT user_post_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.user_post ADD CONSTRAINT user_post_check CHECK ((held_to >= held_from));

ALTER TABLE ONLY app.user_post ADD CONSTRAINT user_post_check1 CHECK ((((superseded_at IS NULL) = (superseded_by IS NULL)) AND ((superseded_at IS NULL) = (superseded_because IS NULL))));

ALTER TABLE ONLY app.user_post ADD CONSTRAINT user_post_command_area_id_area_id_fkey FOREIGN KEY (command_area_id, area_id) REFERENCES app.command_area(id, area_id);

ALTER TABLE ONLY app.user_post ADD CONSTRAINT user_post_note_check CHECK ((length(note) <= 1000));

ALTER TABLE ONLY app.user_post ADD CONSTRAINT user_post_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.user_post ADD CONSTRAINT user_post_rank_check CHECK ((rank ~ '^[a-z][a-z0-9-]*$'::text));

ALTER TABLE ONLY app.user_post ADD CONSTRAINT user_post_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.user_post ADD CONSTRAINT user_post_superseded_because_check CHECK (((length(superseded_because) >= 1) AND (length(superseded_because) <= 1000)));

ALTER TABLE ONLY app.user_post ADD CONSTRAINT user_post_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.user_post ADD CONSTRAINT user_post_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)));

ALTER TABLE ONLY app.user_post ADD CONSTRAINT user_post_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.user_role ADD CONSTRAINT user_role_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.user_role ADD CONSTRAINT user_role_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.user_role ADD CONSTRAINT user_role_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.user_role ADD CONSTRAINT user_role_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.user_role ADD CONSTRAINT user_role_role_fkey FOREIGN KEY (role) REFERENCES app.role(code);

ALTER TABLE ONLY app.user_role ADD CONSTRAINT user_role_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.work_handover ADD CONSTRAINT work_handover_area_id_fkey FOREIGN KEY (area_id) REFERENCES app.area(id);

ALTER TABLE ONLY app.work_handover ADD CONSTRAINT work_handover_id_area_id_key UNIQUE (id, area_id);

ALTER TABLE ONLY app.work_handover ADD CONSTRAINT work_handover_leaver_id_fkey FOREIGN KEY (leaver_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.work_handover ADD CONSTRAINT work_handover_made_by_fkey FOREIGN KEY (made_by) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.work_handover ADD CONSTRAINT work_handover_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.work_handover ADD CONSTRAINT work_handover_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)));

ALTER TABLE ONLY app.work_handover_item ADD CONSTRAINT work_handover_item_from_user_id_fkey FOREIGN KEY (from_user_id) REFERENCES app.user_account(id);

ALTER TABLE ONLY app.work_handover_item ADD CONSTRAINT work_handover_item_handover_id_area_id_fkey FOREIGN KEY (handover_id, area_id) REFERENCES app.work_handover(id, area_id);

ALTER TABLE ONLY app.work_handover_item ADD CONSTRAINT work_handover_item_handover_id_kind_subject_id_key UNIQUE (handover_id, kind, subject_id);

ALTER TABLE ONLY app.work_handover_item ADD CONSTRAINT work_handover_item_kind_check CHECK ((kind = ANY (ARRAY['case'::text, 'action'::text, 'chairing'::text, 'minute-taking'::text, 'draft'::text, 'task'::text, 'clock'::text])));

ALTER TABLE ONLY app.work_handover_item ADD CONSTRAINT work_handover_item_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.work_handover_item ADD CONSTRAINT work_handover_item_reference_check CHECK ((length(reference) <= 100));

ALTER TABLE ONLY app.work_handover_item ADD CONSTRAINT work_handover_item_to_user_id_fkey FOREIGN KEY (to_user_id) REFERENCES app.user_account(id);

--
-- Indexes
--

CREATE INDEX access_block_person_id_idx ON app.access_block USING btree (person_id);

CREATE INDEX access_block_user_id_idx ON app.access_block USING btree (user_id);

CREATE INDEX access_grant_agency_id_role_idx ON app.access_grant USING btree (agency_id, role) WHERE (agency_id IS NOT NULL);

CREATE INDEX access_grant_area_id_starts_at_idx ON app.access_grant USING btree (area_id, starts_at);

CREATE INDEX access_grant_person_id_idx ON app.access_grant USING btree (person_id);

CREATE INDEX access_grant_user_id_idx ON app.access_grant USING btree (user_id) WHERE (user_id IS NOT NULL);

CREATE INDEX account_link_user_id_idx ON app.account_link USING btree (user_id) WHERE (used_at IS NULL);

CREATE INDEX action_agency_id_due_on_idx ON app.action USING btree (agency_id, due_on) WHERE (state = ANY (ARRAY['proposed'::text, 'accepted'::text]));

CREATE INDEX action_agenda_item_id_idx ON app.action USING btree (agenda_item_id);

CREATE INDEX action_area_id_due_on_idx ON app.action USING btree (area_id, due_on) WHERE (state = ANY (ARRAY['proposed'::text, 'accepted'::text]));

CREATE INDEX action_case_id_idx ON app.action USING btree (case_id);

CREATE INDEX action_owner_id_idx ON app.action USING btree (owner_id) WHERE (state = ANY (ARRAY['proposed'::text, 'accepted'::text]));

CREATE INDEX action_proposed_by_idx ON app.action USING btree (proposed_by) WHERE (state = 'refused'::text);

CREATE INDEX agency_area_area_id_idx ON app.agency_area USING btree (area_id);

CREATE INDEX agency_entry_area_id_type_idx ON app.agency_entry USING btree (area_id, type) WHERE (ended_on IS NULL);

CREATE INDEX agenda_item_area_id_idx ON app.agenda_item USING btree (area_id);

CREATE INDEX agenda_item_case_id_idx ON app.agenda_item USING btree (case_id);

CREATE INDEX agenda_item_person_id_idx ON app.agenda_item USING btree (person_id);

CREATE INDEX agenda_request_area_id_level_idx ON app.agenda_request USING btree (area_id, level) WHERE (state = 'open'::text);

CREATE INDEX agenda_request_case_id_idx ON app.agenda_request USING btree (case_id);

CREATE INDEX api_token_user_id_created_at_idx ON app.api_token USING btree (user_id, created_at DESC);

CREATE INDEX attendance_item_agenda_item_id_idx ON app.attendance_item USING btree (agenda_item_id);

CREATE INDEX attendance_movement_attendance_id_recorded_at_idx ON app.attendance_movement USING btree (attendance_id, recorded_at);

CREATE INDEX audit_event_actor_id_at_idx ON app.audit_event USING btree (actor_id, at DESC);

CREATE INDEX audit_event_area_id_at_idx ON app.audit_event USING btree (area_id, at DESC);

CREATE INDEX audit_event_subject_ids_idx ON app.audit_event USING gin (subject_ids);

CREATE INDEX case_file_area_id_opened_at_id_idx ON app.case_file USING btree (area_id, opened_at DESC, id);

CREATE UNIQUE INDEX case_file_open_once ON app.case_file USING btree (person_id, arrangement) WHERE (closed_at IS NULL);

CREATE INDEX case_file_person_id_idx ON app.case_file USING btree (person_id);

CREATE INDEX category_history_area_id_case_id_idx ON app.category_history USING btree (area_id, case_id);

CREATE INDEX category_history_case_id_idx ON app.category_history USING btree (case_id) WHERE (superseded_at IS NULL);

CREATE INDEX category_history_case_id_recorded_at_idx ON app.category_history USING btree (case_id, recorded_at);

CREATE INDEX clock_area_id_due_on_id_idx ON app.clock USING btree (area_id, due_on, id) WHERE (state = 'open'::text);

CREATE INDEX clock_case_id_idx ON app.clock USING btree (case_id);

CREATE INDEX clock_case_id_idx1 ON app.clock USING btree (case_id) WHERE (kept_by IS NOT NULL);

CREATE UNIQUE INDEX clock_kept_once ON app.clock USING btree (case_id, kind, subject_id, triggered_on) WHERE ((kept_by IS NOT NULL) AND (state = 'open'::text));

CREATE INDEX clock_owner_user_id_due_on_idx ON app.clock USING btree (owner_user_id, due_on) WHERE (state = 'open'::text);

CREATE UNIQUE INDEX clock_run_unfinished ON app.clock_run USING btree (COALESCE(area_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE (finished_at IS NULL);

CREATE INDEX clock_subject_id_idx ON app.clock USING btree (subject_id);

CREATE UNIQUE INDEX command_area_name ON app.command_area USING btree (area_id, lower(name)) WHERE (ended_on IS NULL);

CREATE INDEX confided_source_person_id_idx ON app.confided_source USING btree (person_id);

CREATE INDEX cooperation_answer_request_id_answered_at_idx ON app.cooperation_answer USING btree (request_id, answered_at);

CREATE INDEX cooperation_request_area_id_state_asked_at_idx ON app.cooperation_request USING btree (area_id, state, asked_at DESC);

CREATE INDEX cooperation_request_case_id_idx ON app.cooperation_request USING btree (case_id) WHERE (case_id IS NOT NULL);

CREATE INDEX held_form_expires_at_idx ON app.held_form USING btree (expires_at);

CREATE INDEX housing_information_area_id_sent_at_idx ON app.housing_information USING btree (area_id, sent_at DESC);

CREATE INDEX housing_information_person_id_idx ON app.housing_information USING btree (person_id);

CREATE INDEX housing_information_referral_id_idx ON app.housing_information USING btree (referral_id);

CREATE INDEX information_item_agenda_item_id_idx ON app.information_item USING btree (agenda_item_id);

CREATE INDEX information_item_case_id_idx ON app.information_item USING btree (case_id);

CREATE INDEX information_item_person_id_idx ON app.information_item USING btree (person_id);

CREATE INDEX information_item_supplied_by_recorded_at_idx ON app.information_item USING btree (supplied_by, recorded_at DESC);

CREATE INDEX invitation_item_agenda_item_id_idx ON app.invitation_item USING btree (agenda_item_id);

CREATE INDEX invitation_user_id_idx ON app.invitation USING btree (user_id);

CREATE INDEX legal_event_person_id_occurred_on_idx ON app.legal_event USING btree (person_id, occurred_on);

CREATE INDEX level_history_area_id_case_id_idx ON app.level_history USING btree (area_id, case_id);

CREATE INDEX level_history_case_id_idx ON app.level_history USING btree (case_id) WHERE (superseded_at IS NULL);

CREATE INDEX level_history_case_id_recorded_at_idx ON app.level_history USING btree (case_id, recorded_at);

CREATE INDEX meeting_area_id_starts_at_idx ON app.meeting USING btree (area_id, starts_at);

CREATE INDEX meeting_chair_id_starts_at_idx ON app.meeting USING btree (chair_id, starts_at);

CREATE INDEX meeting_minute_taker_id_starts_at_idx ON app.meeting USING btree (minute_taker_id, starts_at);

CREATE INDEX minute_area_id_discussed_at_id_idx ON app.minute USING btree (area_id, discussed_at DESC, id);

CREATE INDEX minute_case_id_idx ON app.minute USING btree (case_id);

CREATE INDEX minute_decision_minute_id_idx ON app.minute_decision USING btree (minute_id);

CREATE INDEX minute_quote_item_id_idx ON app.minute_quote USING btree (item_id);

CREATE INDEX minute_recipient_user_id_idx ON app.minute_recipient USING btree (user_id);

CREATE INDEX offence_code_import_id_idx ON app.offence_code USING btree (import_id);

CREATE INDEX outbox_message_area_id_queued_at_idx ON app.outbox_message USING btree (area_id, queued_at DESC);

CREATE INDEX outbox_message_queued_at_idx ON app.outbox_message USING btree (queued_at) WHERE (state = 'queued'::text);

CREATE INDEX panel_sitting_area_id_held_on_idx ON app.panel_sitting USING btree (area_id, held_on DESC);

CREATE INDEX person_area_id_family_name_given_name_id_idx ON app.person USING btree (area_id, family_name, given_name, id);

CREATE INDEX person_fact_area_id_lookup_idx ON app.person_fact USING btree (area_id, lookup) WHERE ((lookup IS NOT NULL) AND (superseded_at IS NULL));

CREATE INDEX person_fact_fact_id_recorded_at_idx ON app.person_fact USING btree (fact_id, recorded_at);

CREATE UNIQUE INDEX person_fact_once ON app.person_fact USING btree (person_id, kind) WHERE ((superseded_at IS NULL) AND (kind = ANY (ARRAY['birth'::text, 'death'::text, 'opened-in-error'::text])));

CREATE INDEX person_fact_person_id_kind_idx ON app.person_fact USING btree (person_id, kind) WHERE (superseded_at IS NULL);

CREATE UNIQUE INDEX person_fact_stands ON app.person_fact USING btree (fact_id) WHERE (superseded_at IS NULL);

CREATE INDEX person_identifier_area_id_upper_idx ON app.person_identifier USING btree (area_id, upper(value));

CREATE INDEX person_identifier_person_id_idx ON app.person_identifier USING btree (person_id);

CREATE UNIQUE INDEX person_identifier_stands ON app.person_identifier USING btree (fact_id) WHERE (superseded_at IS NULL);

CREATE INDEX person_match_area_id_state_raised_at_idx ON app.person_match USING btree (area_id, state, raised_at);

CREATE INDEX person_match_person_id_idx ON app.person_match USING btree (person_id);

CREATE INDEX person_merge_kept_id_idx ON app.person_merge USING btree (kept_id);

CREATE INDEX person_merge_merged_id_idx ON app.person_merge USING btree (merged_id);

CREATE INDEX person_merged_into_idx ON app.person USING btree (merged_into) WHERE (merged_into IS NOT NULL);

CREATE INDEX person_name_person_id_idx ON ONLY app.person_name USING btree (person_id);

CREATE INDEX person_relationship_fact_id_recorded_at_idx ON app.person_relationship USING btree (fact_id, recorded_at);

CREATE INDEX person_relationship_other_id_idx ON app.person_relationship USING btree (other_id) WHERE (superseded_at IS NULL);

CREATE INDEX person_relationship_person_id_idx ON app.person_relationship USING btree (person_id) WHERE (superseded_at IS NULL);

CREATE UNIQUE INDEX person_relationship_stands ON app.person_relationship USING btree (fact_id) WHERE (superseded_at IS NULL);

CREATE INDEX person_restriction_area_id_idx ON app.person_restriction USING btree (area_id) WHERE (lifted_at IS NULL);

CREATE UNIQUE INDEX person_restriction_stands ON app.person_restriction USING btree (person_id) WHERE (lifted_at IS NULL);

CREATE INDEX procedure_document_area_id_next_review_on_idx ON app.procedure_document USING btree (area_id, next_review_on) WHERE (withdrawn_at IS NULL);

CREATE INDEX protocol_area_id_idx ON app.protocol USING btree (area_id);

CREATE INDEX referral_area_id_status_submitted_at_idx ON app.referral USING btree (area_id, status, submitted_at);

CREATE INDEX referral_copy_area_id_to_role_idx ON app.referral_copy USING btree (area_id, to_role);

CREATE INDEX referral_copy_housing_id_idx ON app.referral_copy USING btree (housing_id);

CREATE INDEX referral_copy_referral_id_idx ON app.referral_copy USING btree (referral_id);

CREATE INDEX referral_copy_to_user_id_idx ON app.referral_copy USING btree (to_user_id);

CREATE INDEX referral_person_id_idx ON app.referral USING btree (person_id);

CREATE INDEX referral_referrer_id_idx ON app.referral USING btree (referrer_id);

CREATE INDEX review_area_id_due_on_idx ON app.review USING btree (area_id, due_on) WHERE (superseded_at IS NULL);

CREATE INDEX review_case_id_set_at_idx ON app.review USING btree (case_id, set_at DESC);

CREATE UNIQUE INDEX review_current ON app.review USING btree (case_id) WHERE (superseded_at IS NULL);

CREATE INDEX review_minute_id_idx ON app.review USING btree (minute_id);

CREATE INDEX same_person_keys_idx ON app.same_person USING gin (keys) WITH (fastupdate=off);

CREATE INDEX screening_decision_area_id_decided_on_idx ON app.screening_decision USING btree (area_id, decided_on DESC);

CREATE INDEX screening_decision_referral_id_idx ON app.screening_decision USING btree (referral_id);

CREATE INDEX search_key_keys_idx ON app.search_key USING gin (keys) WITH (fastupdate=off);

CREATE INDEX session_ends_at_idx ON app.session USING btree (ends_at);

CREATE INDEX session_user_id_idx ON app.session USING btree (user_id) WHERE (revoked_at IS NULL);

CREATE INDEX sign_in_step_expires_at_idx ON app.sign_in_step USING btree (expires_at);

CREATE INDEX sign_in_throttle_counted_at_idx ON app.sign_in_throttle USING btree (counted_at);

CREATE INDEX stored_file_person_id_recorded_at_idx ON app.stored_file USING btree (person_id, recorded_at);

CREATE INDEX task_area_id_owner_role_idx ON app.task USING btree (area_id, owner_role) WHERE (done_at IS NULL);

CREATE INDEX task_owner_user_id_idx ON app.task USING btree (owner_user_id) WHERE (done_at IS NULL);

CREATE INDEX task_subject_id_idx ON app.task USING btree (subject_id);

CREATE INDEX user_account_agency_id_idx ON app.user_account USING btree (agency_id);

CREATE UNIQUE INDEX user_account_email ON app.user_account USING btree (email);

CREATE INDEX user_account_folded ON app.user_account USING btree (app.folded(name));

CREATE INDEX user_post_user_id_held_from_idx ON app.user_post USING btree (user_id, held_from DESC);

CREATE INDEX user_role_area_id_role_idx ON app.user_role USING btree (area_id, role);

CREATE INDEX user_role_user_id_idx ON app.user_role USING btree (user_id);

CREATE INDEX work_handover_item_kind_subject_id_idx ON app.work_handover_item USING btree (kind, subject_id);

CREATE INDEX work_handover_item_to_user_id_idx ON app.work_handover_item USING btree (to_user_id);

CREATE INDEX work_handover_leaver_id_idx ON app.work_handover USING btree (leaver_id);

--
-- Triggers
--

CREATE TRIGGER action_begins_unbound BEFORE INSERT ON app.action FOR EACH ROW EXECUTE FUNCTION app.action_binds_only_its_agency();

CREATE TRIGGER action_binds_only_its_agency BEFORE UPDATE ON app.action FOR EACH ROW WHEN (((CURRENT_USER <> 'parapet_wall'::name) OR (old.person_id = new.person_id))) EXECUTE FUNCTION app.action_binds_only_its_agency();

CREATE TRIGGER action_owner_is_of_its_agency BEFORE INSERT OR UPDATE ON app.action FOR EACH ROW EXECUTE FUNCTION app.action_owner_is_of_its_agency();

CREATE TRIGGER begin_action_history AFTER INSERT ON app.action FOR EACH ROW EXECUTE FUNCTION app.keep_action_history();

CREATE TRIGGER end_work_of_action AFTER UPDATE ON app.action FOR EACH ROW WHEN (((CURRENT_USER <> 'parapet_wall'::name) OR (old.person_id = new.person_id))) EXECUTE FUNCTION app.end_work_of_action();

CREATE TRIGGER grant_to_action_owner AFTER INSERT OR UPDATE ON app.action FOR EACH ROW EXECUTE FUNCTION app.grant_to_action_owner();

CREATE TRIGGER keep_action_history AFTER UPDATE ON app.action FOR EACH ROW WHEN (((CURRENT_USER <> 'parapet_wall'::name) OR (old.person_id = new.person_id))) EXECUTE FUNCTION app.keep_action_history();

CREATE TRIGGER discussion_gate BEFORE UPDATE ON app.agenda_item FOR EACH ROW EXECUTE FUNCTION app.discussion_gate();

CREATE TRIGGER end_grants_of_item AFTER DELETE ON app.agenda_item FOR EACH ROW EXECUTE FUNCTION app.end_grants_of_item();

CREATE TRIGGER grant_to_officers AFTER INSERT ON app.agenda_item FOR EACH ROW EXECUTE FUNCTION app.grant_to_officers();

CREATE TRIGGER keep_movement AFTER INSERT OR UPDATE ON app.attendance FOR EACH ROW EXECUTE FUNCTION app.keep_movement();

CREATE TRIGGER signature_is_personal BEFORE INSERT OR UPDATE ON app.attendance FOR EACH ROW EXECUTE FUNCTION app.signature_is_personal();

CREATE TRIGGER grant_to_attended AFTER INSERT OR UPDATE ON app.attendance_item FOR EACH ROW EXECUTE FUNCTION app.grant_to_attended();

CREATE TRIGGER present_for_item BEFORE INSERT OR UPDATE ON app.attendance_item FOR EACH ROW EXECUTE FUNCTION app.present_for_item();

CREATE TRIGGER permanent BEFORE DELETE OR UPDATE OR TRUNCATE ON app.audit_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION app.audit_is_permanent();

CREATE TRIGGER enqueue AFTER INSERT ON app.audit_event FOR EACH ROW EXECUTE FUNCTION app.audit_enqueue();

CREATE TRIGGER permanent BEFORE DELETE OR UPDATE OR TRUNCATE ON app.audit_event FOR EACH STATEMENT EXECUTE FUNCTION app.audit_is_permanent();

CREATE TRIGGER permanent BEFORE DELETE OR UPDATE OR TRUNCATE ON app.audit_leaf FOR EACH STATEMENT EXECUTE FUNCTION app.audit_is_permanent();

CREATE TRIGGER grant_to_case_manager AFTER INSERT OR UPDATE ON app.case_file FOR EACH ROW EXECUTE FUNCTION app.grant_to_case_manager();

CREATE TRIGGER dated_history_stands BEFORE INSERT OR UPDATE ON app.category_history FOR EACH ROW EXECUTE FUNCTION app.dated_history_stands();

CREATE TRIGGER never_changes BEFORE DELETE OR UPDATE ON app.identification FOR EACH ROW EXECUTE FUNCTION app.never_changes();

CREATE TRIGGER keep_item_version BEFORE UPDATE ON app.information_item FOR EACH ROW WHEN (((CURRENT_USER <> 'parapet_wall'::name) OR (old.person_id = new.person_id))) EXECUTE FUNCTION app.keep_item_version();

CREATE TRIGGER sent_is_said_by_sender BEFORE UPDATE ON app.invitation FOR EACH ROW EXECUTE FUNCTION app.sent_is_said_by_sender();

CREATE TRIGGER grant_to_invited AFTER INSERT OR DELETE ON app.invitation_item FOR EACH ROW EXECUTE FUNCTION app.grant_to_invited();

CREATE TRIGGER details_stand BEFORE UPDATE OF details ON app.legal_event FOR EACH ROW EXECUTE FUNCTION app.legal_details_stand();

CREATE TRIGGER dated_history_stands BEFORE INSERT OR UPDATE ON app.level_history FOR EACH ROW EXECUTE FUNCTION app.dated_history_stands();

CREATE TRIGGER meeting_ends_whole BEFORE UPDATE ON app.meeting FOR EACH ROW EXECUTE FUNCTION app.meeting_ends_whole();

CREATE TRIGGER regrant_to_officers AFTER UPDATE ON app.meeting FOR EACH ROW EXECUTE FUNCTION app.regrant_to_officers();

CREATE TRIGGER approved_minute_is_kept BEFORE DELETE ON app.minute FOR EACH ROW EXECUTE FUNCTION app.approved_minute_stands();

CREATE TRIGGER approved_minute_stands BEFORE UPDATE ON app.minute FOR EACH ROW WHEN (((CURRENT_USER <> 'parapet_wall'::name) OR (old.person_id = new.person_id))) EXECUTE FUNCTION app.approved_minute_stands();

CREATE TRIGGER grant_to_recipients AFTER UPDATE ON app.minute FOR EACH ROW WHEN (((old.status = 'draft'::text) AND (new.status = 'approved'::text))) EXECUTE FUNCTION app.grant_to_recipients();

CREATE TRIGGER minute_is_of_its_discussion BEFORE INSERT ON app.minute FOR EACH ROW EXECUTE FUNCTION app.minute_is_of_its_discussion();

CREATE TRIGGER part_of_draft_minute BEFORE INSERT OR DELETE OR UPDATE ON app.minute_decision FOR EACH ROW EXECUTE FUNCTION app.part_of_draft_minute();

CREATE TRIGGER part_of_draft_minute BEFORE INSERT OR DELETE OR UPDATE ON app.minute_quote FOR EACH ROW EXECUTE FUNCTION app.part_of_draft_minute();

CREATE TRIGGER grant_to_recipient AFTER INSERT ON app.minute_recipient FOR EACH ROW EXECUTE FUNCTION app.grant_to_recipient();

CREATE TRIGGER part_of_draft_minute BEFORE DELETE OR UPDATE ON app.minute_recipient FOR EACH ROW EXECUTE FUNCTION app.part_of_draft_minute();

CREATE TRIGGER announce_mail AFTER INSERT ON app.outbox_message FOR EACH STATEMENT EXECUTE FUNCTION app.announce_mail();

CREATE TRIGGER grant_to_recorder AFTER INSERT ON app.person FOR EACH ROW EXECUTE FUNCTION app.grant_to_recorder();

CREATE TRIGGER index_person AFTER UPDATE OF date_of_birth ON app.person FOR EACH ROW EXECUTE FUNCTION app.index_born_person();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE OF superseded_at, person_id ON app.person_fact FOR EACH ROW WHEN ((new.kind = ANY (ARRAY['address'::text, 'vehicle'::text]))) EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_identifier FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER match_decided AFTER UPDATE OF verdict ON app.person_match FOR EACH ROW EXECUTE FUNCTION app.match_decided();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_00 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_00 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_01 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_01 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_02 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_02 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_03 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_03 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_04 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_04 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_05 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_05 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_06 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_06 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_07 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_07 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_08 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_08 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_09 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_09 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_10 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_10 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_11 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_11 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_12 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_12 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_13 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_13 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_14 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_14 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_15 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_15 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_16 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_16 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_17 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_17 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_18 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_18 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_19 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_19 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_20 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_20 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_21 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_21 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_22 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_22 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_23 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_23 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_24 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_24 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_25 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_25 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_26 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_26 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_27 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_27 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_28 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_28 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_29 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_29 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_30 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_30 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_31 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_31 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_32 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_32 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_33 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_33 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_34 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_34 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_35 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_35 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_36 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_36 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_37 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_37 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_38 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_38 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_39 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_39 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_40 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_40 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_41 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_41 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_42 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_42 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_43 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_43 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_44 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_44 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_45 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_45 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_46 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_46 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_47 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_47 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_48 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_48 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_49 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_49 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_50 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_50 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_51 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_51 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_52 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_52 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_53 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_53 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_54 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_54 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_55 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_55 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_56 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_56 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_57 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_57 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_58 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_58 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_59 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_59 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_60 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_60 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_61 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_61 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_62 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_62 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER index_person AFTER INSERT OR UPDATE ON app.person_name_63 FOR EACH ROW EXECUTE FUNCTION app.index_named_person();

CREATE TRIGGER own_name_recorded AFTER INSERT OR UPDATE OF given_name, family_name ON app.person_name_63 FOR EACH ROW EXECUTE FUNCTION app.own_name_recorded();

CREATE TRIGGER never_changes BEFORE DELETE OR UPDATE ON app.quality_check FOR EACH ROW EXECUTE FUNCTION app.never_changes();

CREATE TRIGGER grant_to_referrer AFTER INSERT ON app.referral FOR EACH ROW EXECUTE FUNCTION app.grant_to_referrer();

CREATE TRIGGER grant_to_lead_manager AFTER INSERT ON app.referral_copy FOR EACH ROW WHEN (((new.purpose = 'lead-manager'::text) AND (new.to_user_id IS NOT NULL) AND (new.referral_id IS NOT NULL))) EXECUTE FUNCTION app.grant_to_lead_manager();

CREATE TRIGGER never_changes BEFORE DELETE OR UPDATE ON app.referral_version FOR EACH ROW EXECUTE FUNCTION app.never_changes();

CREATE CONSTRAINT TRIGGER note_same_person AFTER INSERT OR UPDATE OF keys ON app.same_person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.note_same_person();

CREATE TRIGGER never_changes BEFORE UPDATE ON app.screening_decision FOR EACH ROW WHEN (((CURRENT_USER <> 'parapet_wall'::name) OR (old.person_id = new.person_id))) EXECUTE FUNCTION app.never_changes();

CREATE TRIGGER never_removed BEFORE DELETE ON app.screening_decision FOR EACH ROW EXECUTE FUNCTION app.never_changes();

CREATE TRIGGER account_stays_ended BEFORE UPDATE ON app.user_account FOR EACH ROW EXECUTE FUNCTION app.account_stays_ended();

CREATE TRIGGER end_all_ways_in AFTER UPDATE OF status ON app.user_account FOR EACH ROW EXECUTE FUNCTION app.end_all_ways_in();

CREATE TRIGGER own_name_arrived AFTER INSERT ON app.user_role FOR EACH ROW EXECUTE FUNCTION app.own_name_arrived();

CREATE TRIGGER move_work AFTER INSERT ON app.work_handover_item FOR EACH ROW EXECUTE FUNCTION app.move_work();

--
-- Row security
--

ALTER TABLE app.access_block ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.access_block FORCE ROW LEVEL SECURITY;

ALTER TABLE app.access_grant ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.access_grant FORCE ROW LEVEL SECURITY;

ALTER TABLE app.account_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.account_link FORCE ROW LEVEL SECURITY;

ALTER TABLE app.action ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.action FORCE ROW LEVEL SECURITY;

ALTER TABLE app.action_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.action_history FORCE ROW LEVEL SECURITY;

ALTER TABLE app.agency ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.agency FORCE ROW LEVEL SECURITY;

ALTER TABLE app.agency_area ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.agency_area FORCE ROW LEVEL SECURITY;

ALTER TABLE app.agency_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.agency_entry FORCE ROW LEVEL SECURITY;

ALTER TABLE app.agenda_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.agenda_item FORCE ROW LEVEL SECURITY;

ALTER TABLE app.agenda_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.agenda_request FORCE ROW LEVEL SECURITY;

ALTER TABLE app.api_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.api_token FORCE ROW LEVEL SECURITY;

ALTER TABLE app.area ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.area FORCE ROW LEVEL SECURITY;

ALTER TABLE app.area_profile ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.area_profile FORCE ROW LEVEL SECURITY;

ALTER TABLE app.area_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.area_record FORCE ROW LEVEL SECURITY;

ALTER TABLE app.attendance ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.attendance FORCE ROW LEVEL SECURITY;

ALTER TABLE app.attendance_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.attendance_item FORCE ROW LEVEL SECURITY;

ALTER TABLE app.attendance_movement ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.attendance_movement FORCE ROW LEVEL SECURITY;

ALTER TABLE app.audit_checkpoint ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.audit_checkpoint FORCE ROW LEVEL SECURITY;

ALTER TABLE app.audit_detail ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.audit_detail FORCE ROW LEVEL SECURITY;

ALTER TABLE app.audit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.audit_event FORCE ROW LEVEL SECURITY;

ALTER TABLE app.audit_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.audit_key FORCE ROW LEVEL SECURITY;

ALTER TABLE app.audit_leaf ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.audit_leaf FORCE ROW LEVEL SECURITY;

ALTER TABLE app.audit_unsealed ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.audit_unsealed FORCE ROW LEVEL SECURITY;

ALTER TABLE app.bank_holiday ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.bank_holiday FORCE ROW LEVEL SECURITY;

ALTER TABLE app.case_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.case_file FORCE ROW LEVEL SECURITY;

ALTER TABLE app.category_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.category_history FORCE ROW LEVEL SECURITY;

ALTER TABLE app.clock ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.clock FORCE ROW LEVEL SECURITY;

ALTER TABLE app.clock_reckoning ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.clock_reckoning FORCE ROW LEVEL SECURITY;

ALTER TABLE app.clock_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.clock_run FORCE ROW LEVEL SECURITY;

ALTER TABLE app.command_area ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.command_area FORCE ROW LEVEL SECURITY;

ALTER TABLE app.confided_source ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.confided_source FORCE ROW LEVEL SECURITY;

ALTER TABLE app.cooperation_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.cooperation_answer FORCE ROW LEVEL SECURITY;

ALTER TABLE app.cooperation_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.cooperation_request FORCE ROW LEVEL SECURITY;

ALTER TABLE app.directory_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.directory_change FORCE ROW LEVEL SECURITY;

ALTER TABLE app.file_content ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.file_content FORCE ROW LEVEL SECURITY;

ALTER TABLE app.form_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.form_draft FORCE ROW LEVEL SECURITY;

ALTER TABLE app.held_form ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.held_form FORCE ROW LEVEL SECURITY;

ALTER TABLE app.housing_information ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.housing_information FORCE ROW LEVEL SECURITY;

ALTER TABLE app.identification ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.identification FORCE ROW LEVEL SECURITY;

ALTER TABLE app.information_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.information_item FORCE ROW LEVEL SECURITY;

ALTER TABLE app.information_item_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.information_item_version FORCE ROW LEVEL SECURITY;

ALTER TABLE app.invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.invitation FORCE ROW LEVEL SECURITY;

ALTER TABLE app.invitation_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.invitation_item FORCE ROW LEVEL SECURITY;

ALTER TABLE app.lead_manager ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.lead_manager FORCE ROW LEVEL SECURITY;

ALTER TABLE app.legal_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.legal_event FORCE ROW LEVEL SECURITY;

ALTER TABLE app.level_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.level_history FORCE ROW LEVEL SECURITY;

ALTER TABLE app.meeting ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.meeting FORCE ROW LEVEL SECURITY;

ALTER TABLE app.minute ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.minute FORCE ROW LEVEL SECURITY;

ALTER TABLE app.minute_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.minute_decision FORCE ROW LEVEL SECURITY;

ALTER TABLE app.minute_quote ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.minute_quote FORCE ROW LEVEL SECURITY;

ALTER TABLE app.minute_recipient ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.minute_recipient FORCE ROW LEVEL SECURITY;

ALTER TABLE app.name_root ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.name_root FORCE ROW LEVEL SECURITY;

ALTER TABLE app.offence_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.offence_code FORCE ROW LEVEL SECURITY;

ALTER TABLE app.offence_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.offence_import FORCE ROW LEVEL SECURITY;

ALTER TABLE app.oidc_identity ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.oidc_identity FORCE ROW LEVEL SECURITY;

ALTER TABLE app.outbox_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.outbox_message FORCE ROW LEVEL SECURITY;

ALTER TABLE app.panel_absence ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.panel_absence FORCE ROW LEVEL SECURITY;

ALTER TABLE app.panel_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.panel_member FORCE ROW LEVEL SECURITY;

ALTER TABLE app.panel_sitting ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.panel_sitting FORCE ROW LEVEL SECURITY;

ALTER TABLE app.permission ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.permission FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_fact FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_identifier ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_identifier FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_match ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_match FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_merge ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_merge FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_merge_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_merge_row FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_00 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_00 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_01 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_01 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_02 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_02 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_03 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_03 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_04 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_04 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_05 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_05 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_06 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_06 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_07 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_07 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_08 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_08 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_09 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_09 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_10 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_10 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_11 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_11 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_12 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_12 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_13 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_13 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_14 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_14 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_15 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_15 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_16 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_16 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_17 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_17 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_18 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_18 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_19 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_19 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_20 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_20 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_21 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_21 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_22 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_22 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_23 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_23 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_24 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_24 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_25 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_25 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_26 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_26 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_27 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_27 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_28 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_28 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_29 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_29 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_30 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_30 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_31 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_31 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_32 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_32 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_33 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_33 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_34 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_34 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_35 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_35 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_36 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_36 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_37 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_37 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_38 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_38 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_39 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_39 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_40 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_40 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_41 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_41 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_42 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_42 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_43 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_43 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_44 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_44 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_45 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_45 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_46 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_46 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_47 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_47 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_48 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_48 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_49 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_49 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_50 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_50 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_51 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_51 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_52 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_52 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_53 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_53 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_54 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_54 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_55 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_55 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_56 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_56 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_57 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_57 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_58 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_58 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_59 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_59 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_60 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_60 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_61 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_61 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_62 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_62 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_name_63 ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_name_63 FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_relationship ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_relationship FORCE ROW LEVEL SECURITY;

ALTER TABLE app.person_restriction ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.person_restriction FORCE ROW LEVEL SECURITY;

ALTER TABLE app.procedure_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.procedure_change FORCE ROW LEVEL SECURITY;

ALTER TABLE app.procedure_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.procedure_document FORCE ROW LEVEL SECURITY;

ALTER TABLE app.profile_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.profile_draft FORCE ROW LEVEL SECURITY;

ALTER TABLE app.protocol ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.protocol FORCE ROW LEVEL SECURITY;

ALTER TABLE app.protocol_confirmation ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.protocol_confirmation FORCE ROW LEVEL SECURITY;

ALTER TABLE app.protocol_signatory ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.protocol_signatory FORCE ROW LEVEL SECURITY;

ALTER TABLE app.quality_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.quality_check FORCE ROW LEVEL SECURITY;

ALTER TABLE app.recovery_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.recovery_code FORCE ROW LEVEL SECURITY;

ALTER TABLE app.referral ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.referral FORCE ROW LEVEL SECURITY;

ALTER TABLE app.referral_copy ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.referral_copy FORCE ROW LEVEL SECURITY;

ALTER TABLE app.referral_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.referral_version FORCE ROW LEVEL SECURITY;

ALTER TABLE app.review ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.review FORCE ROW LEVEL SECURITY;

ALTER TABLE app.role ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.role FORCE ROW LEVEL SECURITY;

ALTER TABLE app.role_permission ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.role_permission FORCE ROW LEVEL SECURITY;

ALTER TABLE app.same_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.same_person FORCE ROW LEVEL SECURITY;

ALTER TABLE app.screening_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.screening_decision FORCE ROW LEVEL SECURITY;

ALTER TABLE app.screening_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.screening_draft FORCE ROW LEVEL SECURITY;

ALTER TABLE app.search_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.search_key FORCE ROW LEVEL SECURITY;

ALTER TABLE app.session ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.session FORCE ROW LEVEL SECURITY;

ALTER TABLE app.sign_in_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.sign_in_step FORCE ROW LEVEL SECURITY;

ALTER TABLE app.sign_in_throttle ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.sign_in_throttle FORCE ROW LEVEL SECURITY;

ALTER TABLE app.stored_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.stored_file FORCE ROW LEVEL SECURITY;

ALTER TABLE app.task ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.task FORCE ROW LEVEL SECURITY;

ALTER TABLE app.user_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.user_account FORCE ROW LEVEL SECURITY;

ALTER TABLE app.user_credential ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.user_credential FORCE ROW LEVEL SECURITY;

ALTER TABLE app.user_post ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.user_post FORCE ROW LEVEL SECURITY;

ALTER TABLE app.user_role ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.user_role FORCE ROW LEVEL SECURITY;

ALTER TABLE app.work_handover ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.work_handover FORCE ROW LEVEL SECURITY;

ALTER TABLE app.work_handover_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY app.work_handover_item FORCE ROW LEVEL SECURITY;

--
-- Policies
--

CREATE POLICY add ON app.access_block FOR INSERT TO parapet_app
  WITH CHECK (((recorded_by = ( SELECT app.actor_id() AS actor_id)) AND (recorded_at = ( SELECT app.clock_now() AS clock_now)) AND (starts_at = ( SELECT app.clock_now() AS clock_now)) AND (ended_at IS NULL) AND (user_id <> ( SELECT app.actor_id() AS actor_id)) AND (area_id = ANY (( SELECT app.areas_with('grant.give'::text) AS areas_with)::uuid[])) AND (EXISTS ( SELECT 1
   FROM app.person p
  WHERE ((p.id = access_block.person_id) AND (p.area_id = access_block.area_id))))));

CREATE POLICY end_it ON app.access_block FOR UPDATE TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('grant.give'::text) AS areas_with)::uuid[])) AND (user_id <> ( SELECT app.actor_id() AS actor_id)) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))))
  WITH CHECK (((ended_by = ( SELECT app.actor_id() AS actor_id)) AND (ended_at = ( SELECT app.clock_now() AS clock_now)) AND (end_reason <> ''::text)));

CREATE POLICY merge_moves ON app.access_block FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.access_block FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY read ON app.access_block FOR SELECT TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('grant.read'::text) AS areas_with)::uuid[])) AND (user_id <> ( SELECT app.actor_id() AS actor_id)) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY wall ON app.access_block FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY end_it ON app.access_grant FOR UPDATE TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('grant.give'::text) AS areas_with)::uuid[])) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))))
  WITH CHECK (((revoked_by = ( SELECT app.actor_id() AS actor_id)) AND (revoked_at = ( SELECT app.clock_now() AS clock_now)) AND (revoke_reason <> ''::text)));

CREATE POLICY end_reader ON app.access_grant FOR UPDATE TO parapet_app
  USING (((kind = 'item-reader'::text) AND (area_id = ANY (( SELECT app.areas_with('item.share'::text) AS areas_with)::uuid[])) AND (EXISTS ( SELECT 1
   FROM app.information_item i
  WHERE ((i.id = access_grant.item_id) AND (i.owner_agency_id = ( SELECT app.my_agency() AS my_agency)))))));

CREATE POLICY give ON app.access_grant FOR INSERT TO parapet_app
  WITH CHECK (((kind = ANY (ARRAY['case-team'::text, 'duty'::text, 'board-review'::text])) AND (granted_by = ( SELECT app.actor_id() AS actor_id)) AND (granted_at = ( SELECT app.clock_now() AS clock_now)) AND (starts_at >= ( SELECT app.clock_now() AS clock_now)) AND (revoked_at IS NULL) AND (user_id IS DISTINCT FROM ( SELECT app.actor_id() AS actor_id)) AND (agenda_item_id IS NULL) AND (item_id IS NULL) AND (action_id IS NULL) AND (referral_id IS NULL) AND (area_id = ANY (( SELECT app.areas_with('grant.give'::text) AS areas_with)::uuid[])) AND (EXISTS ( SELECT 1
   FROM app.person p
  WHERE ((p.id = access_grant.person_id) AND (p.area_id = access_grant.area_id)))) AND ((case_id IS NULL) OR (EXISTS ( SELECT 1
   FROM app.case_file c
  WHERE ((c.id = access_grant.case_id) AND (c.person_id = access_grant.person_id))))) AND ((user_id IS NULL) OR (EXISTS ( SELECT 1
   FROM app.user_role r
  WHERE ((r.user_id = access_grant.user_id) AND (r.area_id = access_grant.area_id))))) AND ((agency_id IS NULL) OR (EXISTS ( SELECT 1
   FROM app.agency_area a
  WHERE ((a.agency_id = access_grant.agency_id) AND (a.area_id = access_grant.area_id)))))));

CREATE POLICY merge_moves ON app.access_grant FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.access_grant FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY name_reader ON app.access_grant FOR INSERT TO parapet_app
  WITH CHECK (((kind = 'item-reader'::text) AND (user_id IS NOT NULL) AND (granted_by = ( SELECT app.actor_id() AS actor_id)) AND (granted_at = ( SELECT app.clock_now() AS clock_now)) AND (case_id IS NULL) AND (agenda_item_id IS NULL) AND (action_id IS NULL) AND (referral_id IS NULL) AND (area_id = ANY (( SELECT app.areas_with('item.share'::text) AS areas_with)::uuid[])) AND (EXISTS ( SELECT 1
   FROM app.user_role r
  WHERE ((r.user_id = access_grant.user_id) AND (r.area_id = access_grant.area_id)))) AND (EXISTS ( SELECT 1
   FROM app.information_item i
  WHERE ((i.id = access_grant.item_id) AND (i.person_id = access_grant.person_id) AND (i.area_id = access_grant.area_id) AND (i.owner_agency_id = ( SELECT app.my_agency() AS my_agency)) AND (i.withdrawn_at IS NULL))))));

CREATE POLICY read ON app.access_grant FOR SELECT TO parapet_app
  USING ((((user_id = ( SELECT app.actor_id() AS actor_id)) OR (granted_by = ( SELECT app.actor_id() AS actor_id)) OR (area_id = ANY (( SELECT app.areas_with('grant.read'::text) AS areas_with)::uuid[])) OR (case_id = ANY (( SELECT app.granted_cases() AS granted_cases)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY relied_on ON app.access_grant FOR SELECT TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('audit.read'::text) AS areas_with)::uuid[])) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY see_readers ON app.access_grant FOR SELECT TO parapet_app
  USING (((kind = 'item-reader'::text) AND (EXISTS ( SELECT 1
   FROM app.information_item i
  WHERE ((i.id = access_grant.item_id) AND (i.owner_agency_id = ( SELECT app.my_agency() AS my_agency)))))));

CREATE POLICY wall ON app.access_grant FOR ALL TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY doorkeeper ON app.account_link FOR ALL TO parapet_doorkeeper
  USING (true)
  WITH CHECK (true);

CREATE POLICY invite ON app.account_link FOR INSERT TO parapet_app
  WITH CHECK (((kind = 'invite'::text) AND (used_at IS NULL) AND (created_at = ( SELECT app.clock_now() AS clock_now)) AND (user_id = ANY (( SELECT app.administered_users() AS administered_users)::uuid[])) AND (EXISTS ( SELECT 1
   FROM app.user_account u
  WHERE ((u.id = account_link.user_id) AND (u.status = 'invited'::text))))));

CREATE POLICY invite_again ON app.account_link FOR UPDATE TO parapet_app
  USING (((kind = 'invite'::text) AND (user_id = ANY (( SELECT app.administered_users() AS administered_users)::uuid[]))))
  WITH CHECK ((used_at = ( SELECT app.clock_now() AS clock_now)));

CREATE POLICY invited ON app.account_link FOR SELECT TO parapet_app
  USING (((kind = 'invite'::text) AND (user_id = ANY (( SELECT app.administered_users() AS administered_users)::uuid[]))));

CREATE POLICY operator ON app.account_link FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY wall ON app.account_link FOR ALL TO parapet_wall
  USING (true);

CREATE POLICY merge_moves ON app.action FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.action FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY move ON app.action FOR UPDATE TO parapet_app
  USING ((((owner_id = ( SELECT app.actor_id() AS actor_id)) OR (((agency_id = ( SELECT app.my_agency() AS my_agency)) OR (proposed_by = ( SELECT app.actor_id() AS actor_id)) OR (area_id = ANY (( SELECT app.areas_with('action.close'::text) AS areas_with)::uuid[]))) AND ((area_id = ANY (( SELECT app.areas_with('case.read'::text) AS areas_with)::uuid[])) OR (case_id = ANY (( SELECT app.granted_cases() AS granted_cases)::uuid[])) OR (agenda_item_id = ANY (( SELECT app.granted_agenda_items() AS granted_agenda_items)::uuid[]))))) AND (area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[])) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))))
  WITH CHECK ((area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[])));

CREATE POLICY propose ON app.action FOR INSERT TO parapet_app
  WITH CHECK (((proposed_by = ( SELECT app.actor_id() AS actor_id)) AND (proposed_at = ( SELECT app.clock_now() AS clock_now)) AND (area_id = ANY (( SELECT app.areas_with('action.propose'::text) AS areas_with)::uuid[])) AND (person_id IN ( SELECT p.id
   FROM app.person p)) AND (EXISTS ( SELECT 1
   FROM (app.agency_area g
     JOIN app.agency a ON ((a.id = g.agency_id)))
  WHERE ((g.agency_id = action.agency_id) AND (g.area_id = action.area_id) AND (a.name !~* '\mmappa\M'::text)))) AND
CASE
    WHEN (agenda_item_id IS NULL) THEN (EXISTS ( SELECT 1
       FROM app.case_file c
      WHERE ((c.id = action.case_id) AND (c.person_id = action.person_id) AND (c.area_id = action.area_id))))
    ELSE (EXISTS ( SELECT 1
       FROM app.agenda_item i
      WHERE ((i.id = action.agenda_item_id) AND (i.case_id = action.case_id) AND (i.person_id = action.person_id) AND (i.area_id = action.area_id))))
END));

CREATE POLICY read ON app.action FOR SELECT TO parapet_app
  USING ((((owner_id = ( SELECT app.actor_id() AS actor_id)) OR (area_id = ANY (( SELECT app.areas_with('case.read'::text) AS areas_with)::uuid[])) OR (case_id = ANY (( SELECT app.granted_cases() AS granted_cases)::uuid[])) OR (id = ANY (( SELECT app.granted_actions() AS granted_actions)::uuid[])) OR (agenda_item_id = ANY (( SELECT app.granted_minutes() AS granted_minutes)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY service_read ON app.action FOR SELECT TO parapet_clockkeeper
  USING (true);

CREATE POLICY wall_hands_over ON app.action FOR UPDATE TO parapet_wall
  USING (true);

CREATE POLICY wall_reads_all ON app.action FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY read ON app.action_history FOR SELECT TO parapet_app
  USING ((EXISTS ( SELECT 1
   FROM app.action a
  WHERE (a.id = action_history.action_id))));

CREATE POLICY wall ON app.action_history FOR INSERT TO parapet_wall
  WITH CHECK (true);

CREATE POLICY bring_in ON app.agency FOR INSERT TO parapet_app
  WITH CHECK ((cardinality(( SELECT app.areas_with('directory.keep'::text) AS areas_with)) > 0));

CREATE POLICY operator ON app.agency FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.agency FOR SELECT TO parapet_app
  USING (((id = ( SELECT app.my_agency() AS my_agency)) OR (id IN ( SELECT aa.agency_id
   FROM app.agency_area aa
  WHERE (aa.area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[]))))));

CREATE POLICY service_read ON app.agency FOR SELECT TO parapet_clockkeeper, parapet_doorkeeper, parapet_postman
  USING (true);

CREATE POLICY wall ON app.agency FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY bring_in ON app.agency_area FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('directory.keep'::text) AS areas_with)::uuid[])) AND app.agency_is_new(agency_id)));

CREATE POLICY operator ON app.agency_area FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.agency_area FOR SELECT TO parapet_app
  USING ((area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[])));

CREATE POLICY wall ON app.agency_area FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY add ON app.agency_entry FOR INSERT TO parapet_app
  WITH CHECK ((area_id = ANY (( SELECT app.areas_with('directory.keep'::text) AS areas_with)::uuid[])));

CREATE POLICY change ON app.agency_entry FOR UPDATE TO parapet_app
  USING ((area_id = ANY (( SELECT app.areas_with('directory.keep'::text) AS areas_with)::uuid[])));

CREATE POLICY operator ON app.agency_entry FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.agency_entry FOR SELECT TO parapet_app
  USING ((area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[])));

CREATE POLICY merge_moves ON app.agenda_item FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.agenda_item FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY place ON app.agenda_item FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('meeting.convene'::text) AS areas_with)::uuid[])) AND (EXISTS ( SELECT 1
   FROM app.case_file c
  WHERE ((c.id = agenda_item.case_id) AND (c.person_id = agenda_item.person_id) AND (c.area_id = agenda_item.area_id)))) AND (EXISTS ( SELECT 1
   FROM app.meeting m
  WHERE ((m.id = agenda_item.meeting_id) AND (m.area_id = agenda_item.area_id)))) AND ((referral_id IS NULL) OR (EXISTS ( SELECT 1
   FROM app.referral r
  WHERE ((r.id = agenda_item.referral_id) AND (r.person_id = agenda_item.person_id)))))));

CREATE POLICY read ON app.agenda_item FOR SELECT TO parapet_app
  USING ((((area_id = ANY (( SELECT app.areas_with('meeting.read'::text) AS areas_with)::uuid[])) OR (id = ANY (( SELECT app.granted_agenda_items() AS granted_agenda_items)::uuid[])) OR (case_id = ANY (( SELECT app.granted_cases() AS granted_cases)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY run ON app.agenda_item FOR UPDATE TO parapet_app
  USING ((((area_id = ANY (( SELECT app.areas_with('meeting.convene'::text) AS areas_with)::uuid[])) OR (meeting_id = ANY (( SELECT app.officer_meetings() AS officer_meetings)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY take_off ON app.agenda_item FOR DELETE TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('meeting.convene'::text) AS areas_with)::uuid[])) AND (opened_at IS NULL) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY wall ON app.agenda_item FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY ask ON app.agenda_request FOR INSERT TO parapet_app
  WITH CHECK ((((area_id = ANY (( SELECT app.areas_with('case.read'::text) AS areas_with)::uuid[])) OR (case_id = ANY (( SELECT app.granted_cases() AS granted_cases)::uuid[]))) AND (requested_by = ( SELECT app.actor_id() AS actor_id)) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY ask_again ON app.agenda_request FOR INSERT TO parapet_app
  WITH CHECK (((requested_by = ( SELECT app.actor_id() AS actor_id)) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[])) AND (EXISTS ( SELECT 1
   FROM app.agenda_item i
  WHERE ((i.meeting_id = ANY (app.officer_meetings())) AND (i.case_id = agenda_request.case_id) AND (i.person_id = agenda_request.person_id) AND (i.area_id = agenda_request.area_id))))));

CREATE POLICY close ON app.agenda_request FOR UPDATE TO parapet_app
  USING ((((area_id = ANY (( SELECT app.areas_with('case.read'::text) AS areas_with)::uuid[])) OR (case_id = ANY (( SELECT app.granted_cases() AS granted_cases)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY keep ON app.agenda_request FOR ALL TO parapet_clockkeeper
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_moves ON app.agenda_request FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.agenda_request FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY placed ON app.agenda_request FOR SELECT TO parapet_app
  USING (((agenda_item_id IN ( SELECT i.id
   FROM app.agenda_item i
  WHERE (i.meeting_id = ANY (app.officer_meetings())))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY read ON app.agenda_request FOR SELECT TO parapet_app
  USING ((((area_id = ANY (( SELECT app.areas_with('case.read'::text) AS areas_with)::uuid[])) OR (case_id = ANY (( SELECT app.granted_cases() AS granted_cases)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY doorkeeper ON app.api_token FOR ALL TO parapet_doorkeeper
  USING (true)
  WITH CHECK (true);

CREATE POLICY operator ON app.api_token FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY own ON app.api_token FOR SELECT TO parapet_app
  USING ((user_id = ( SELECT app.actor_id() AS actor_id)));

CREATE POLICY own_add ON app.api_token FOR INSERT TO parapet_app
  WITH CHECK (((user_id = ( SELECT app.actor_id() AS actor_id)) AND (created_at = ( SELECT app.clock_now() AS clock_now)) AND (revoked_at IS NULL)));

CREATE POLICY own_end ON app.api_token FOR UPDATE TO parapet_app
  USING ((user_id = ( SELECT app.actor_id() AS actor_id)))
  WITH CHECK (((user_id = ( SELECT app.actor_id() AS actor_id)) AND (revoked_at = ( SELECT app.clock_now() AS clock_now))));

CREATE POLICY wall ON app.api_token FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY wall_touch ON app.api_token FOR UPDATE TO parapet_wall
  USING (true);

CREATE POLICY operator ON app.area FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.area FOR SELECT TO parapet_app
  USING ((id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[])));

CREATE POLICY service_read ON app.area FOR SELECT TO parapet_clockkeeper, parapet_doorkeeper, parapet_postman, parapet_wall
  USING (true);

CREATE POLICY add ON app.area_profile FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('profile.administer'::text) AS areas_with)::uuid[])) AND (recorded_by = ( SELECT app.actor_id() AS actor_id)) AND (recorded_at = ( SELECT app.clock_now() AS clock_now)) AND (effective_to IS NULL) AND (effective_from >= ((( SELECT app.clock_now() AS clock_now) AT TIME ZONE 'Europe/London'::text))::date)));

CREATE POLICY close ON app.area_profile FOR UPDATE TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('profile.administer'::text) AS areas_with)::uuid[])) AND (effective_to IS NULL)))
  WITH CHECK ((effective_to >= ((( SELECT app.clock_now() AS clock_now) AT TIME ZONE 'Europe/London'::text))::date));

CREATE POLICY operator ON app.area_profile FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.area_profile FOR SELECT TO parapet_app
  USING ((area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[])));

CREATE POLICY service_read ON app.area_profile FOR SELECT TO parapet_clockkeeper
  USING (true);

CREATE POLICY wall ON app.area_profile FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY add ON app.area_record FOR INSERT TO parapet_app
  WITH CHECK ((area_id = ANY (( SELECT app.areas_with('directory.keep'::text) AS areas_with)::uuid[])));

CREATE POLICY change ON app.area_record FOR UPDATE TO parapet_app
  USING ((area_id = ANY (( SELECT app.areas_with('directory.keep'::text) AS areas_with)::uuid[])));

CREATE POLICY operator ON app.area_record FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.area_record FOR SELECT TO parapet_app
  USING ((area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[])));

CREATE POLICY check_in ON app.attendance FOR INSERT TO parapet_app
  WITH CHECK (((recorded_by = ( SELECT app.actor_id() AS actor_id)) AND ( SELECT app.may_contribute(attendance.area_id) AS may_contribute) AND (((user_id = ( SELECT app.actor_id() AS actor_id)) AND (meeting_id = ANY (( SELECT app.granted_meetings() AS granted_meetings)::uuid[]))) OR (area_id = ANY (( SELECT app.areas_with('meeting.record'::text) AS areas_with)::uuid[])) OR (meeting_id = ANY (( SELECT app.officer_meetings() AS officer_meetings)::uuid[])))));

CREATE POLICY read ON app.attendance FOR SELECT TO parapet_app
  USING (((user_id = ( SELECT app.actor_id() AS actor_id)) OR (area_id = ANY (( SELECT app.areas_with('meeting.convene'::text) AS areas_with)::uuid[])) OR (meeting_id = ANY (( SELECT app.officer_meetings() AS officer_meetings)::uuid[])) OR (meeting_id = ANY (( SELECT app.granted_meetings() AS granted_meetings)::uuid[]))));

CREATE POLICY sign ON app.attendance FOR UPDATE TO parapet_app
  USING (((user_id = ( SELECT app.actor_id() AS actor_id)) OR (area_id = ANY (( SELECT app.areas_with('meeting.record'::text) AS areas_with)::uuid[])) OR (meeting_id = ANY (( SELECT app.officer_meetings() AS officer_meetings)::uuid[]))));

CREATE POLICY wall ON app.attendance FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY correct ON app.attendance_item FOR UPDATE TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('meeting.record'::text) AS areas_with)::uuid[])) OR (agenda_item_id IN ( SELECT i.id
   FROM app.agenda_item i
  WHERE (i.meeting_id = ANY (app.officer_meetings()))))));

CREATE POLICY note ON app.attendance_item FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('meeting.record'::text) AS areas_with)::uuid[])) OR (agenda_item_id IN ( SELECT i.id
   FROM app.agenda_item i
  WHERE (i.meeting_id = ANY (app.officer_meetings()))))));

CREATE POLICY read ON app.attendance_item FOR SELECT TO parapet_app
  USING (((attendance_id IN ( SELECT a.id
   FROM app.attendance a)) AND (agenda_item_id IN ( SELECT i.id
   FROM app.agenda_item i))));

CREATE POLICY wall ON app.attendance_item FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY read ON app.attendance_movement FOR SELECT TO parapet_app
  USING ((attendance_id IN ( SELECT a.id
   FROM app.attendance a)));

CREATE POLICY wall ON app.attendance_movement FOR INSERT TO parapet_wall
  WITH CHECK (true);

CREATE POLICY read ON app.audit_checkpoint FOR SELECT TO parapet_app
  USING ((cardinality(( SELECT app.areas_with('audit.read'::text) AS areas_with)) > 0));

CREATE POLICY seal ON app.audit_checkpoint FOR ALL TO parapet_sealer
  USING (true)
  WITH CHECK (true);

CREATE POLICY add ON app.audit_detail FOR INSERT TO parapet_app, parapet_clockkeeper, parapet_doorkeeper, parapet_operator, parapet_postman, parapet_sealer
  WITH CHECK ((disposed_at IS NULL));

CREATE POLICY read ON app.audit_detail FOR SELECT TO parapet_app
  USING ((event_id IN ( SELECT e.id
   FROM app.audit_event e)));

CREATE POLICY seal ON app.audit_detail FOR ALL TO parapet_sealer
  USING (true)
  WITH CHECK (true);

CREATE POLICY add ON app.audit_event FOR INSERT TO parapet_app
  WITH CHECK (((actor_id = ( SELECT app.actor_id() AS actor_id)) AND (service = 'web'::text) AND (at = ( SELECT app.clock_now() AS clock_now))));

CREATE POLICY add_clockkeeper ON app.audit_event FOR INSERT TO parapet_clockkeeper
  WITH CHECK ((service = 'clockkeeper'::text));

CREATE POLICY add_operator ON app.audit_event FOR INSERT TO parapet_operator
  WITH CHECK ((service = 'operator'::text));

CREATE POLICY add_postman ON app.audit_event FOR INSERT TO parapet_postman
  WITH CHECK ((service = 'postman'::text));

CREATE POLICY add_sealer ON app.audit_event FOR INSERT TO parapet_sealer
  WITH CHECK ((service = 'sealer'::text));

CREATE POLICY add_service ON app.audit_event FOR INSERT TO parapet_doorkeeper
  WITH CHECK ((service = ANY (ARRAY['doorkeeper'::text, 'web'::text])));

CREATE POLICY not_blocked ON app.audit_event FOR SELECT TO parapet_app
  USING ((NOT (subject_ids && ( SELECT app.blocked_subjects() AS blocked_subjects))));

CREATE POLICY read ON app.audit_event FOR SELECT TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('audit.read'::text) AS areas_with)::uuid[])) AND (NOT (subject_ids && ( SELECT app.blocked_persons() AS blocked_persons)))));

CREATE POLICY read_of_no_area ON app.audit_event FOR SELECT TO parapet_app
  USING (((area_id IS NULL) AND (actor_id = ANY (( SELECT app.audited_users() AS audited_users)::uuid[])) AND (NOT (subject_ids && ( SELECT app.blocked_persons() AS blocked_persons)))));

CREATE POLICY seal ON app.audit_event FOR SELECT TO parapet_sealer
  USING (true);

CREATE POLICY wall ON app.audit_event FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY read ON app.audit_key FOR SELECT TO parapet_app
  USING ((cardinality(( SELECT app.areas_with('audit.read'::text) AS areas_with)) > 0));

CREATE POLICY seal ON app.audit_key FOR ALL TO parapet_sealer
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.audit_leaf FOR SELECT TO parapet_app
  USING ((event_id IN ( SELECT e.id
   FROM app.audit_event e)));

CREATE POLICY seal ON app.audit_leaf FOR ALL TO parapet_sealer
  USING (true)
  WITH CHECK (true);

CREATE POLICY enqueue ON app.audit_unsealed FOR INSERT TO parapet_wall
  WITH CHECK (true);

CREATE POLICY seal ON app.audit_unsealed FOR ALL TO parapet_sealer
  USING (true)
  WITH CHECK (true);

CREATE POLICY operator ON app.bank_holiday FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.bank_holiday FOR SELECT TO parapet_app, parapet_clockkeeper
  USING (true);

CREATE POLICY chair_reads ON app.case_file FOR SELECT TO parapet_app
  USING ((id = ANY (( SELECT app.chaired_cases() AS chaired_cases)::uuid[])));

CREATE POLICY manage ON app.case_file FOR UPDATE TO parapet_app
  USING ((((area_id = ANY (( SELECT app.areas_with('case.read'::text) AS areas_with)::uuid[])) OR (id = ANY (( SELECT app.granted_cases() AS granted_cases)::uuid[]))) AND (area_id = ANY (( SELECT app.areas_with('case.manage'::text) AS areas_with)::uuid[])) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY merge_moves ON app.case_file FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.case_file FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY open ON app.case_file FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('referral.screen'::text) AS areas_with)::uuid[])) AND (opened_by = ( SELECT app.actor_id() AS actor_id)) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY read ON app.case_file FOR SELECT TO parapet_app
  USING ((((area_id = ANY (( SELECT app.areas_with('case.read'::text) AS areas_with)::uuid[])) OR (id = ANY (( SELECT app.granted_cases() AS granted_cases)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY service_read ON app.case_file FOR SELECT TO parapet_clockkeeper, parapet_wall
  USING (true);

CREATE POLICY wall_hands_over ON app.case_file FOR UPDATE TO parapet_wall
  USING (true);

CREATE POLICY chair_reads ON app.category_history FOR SELECT TO parapet_app
  USING ((case_id = ANY (( SELECT app.chaired_cases() AS chaired_cases)::uuid[])));

CREATE POLICY decide ON app.category_history FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('level.decide'::text) AS areas_with)::uuid[])) AND (EXISTS ( SELECT 1
   FROM app.case_file c
  WHERE ((c.id = category_history.case_id) AND (c.area_id = category_history.area_id)))) AND (recorded_at = ( SELECT app.clock_now() AS clock_now)) AND (recorded_by = ( SELECT app.actor_id() AS actor_id)) AND ((continues IS NOT NULL) OR ((decided_by = ( SELECT app.actor_id() AS actor_id)) AND (entered_at = ( SELECT app.clock_now() AS clock_now))))));

CREATE POLICY read ON app.category_history FOR SELECT TO parapet_app
  USING ((((area_id = ANY (( SELECT app.areas_with('case.read'::text) AS areas_with)::uuid[])) OR (case_id = ANY (( SELECT app.granted_cases() AS granted_cases)::uuid[]))) AND (case_id <> ALL (( SELECT app.blocked_cases() AS blocked_cases)::uuid[]))));

CREATE POLICY service_read ON app.category_history FOR SELECT TO parapet_clockkeeper
  USING (true);

CREATE POLICY supersede ON app.category_history FOR UPDATE TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('level.decide'::text) AS areas_with)::uuid[])) AND (EXISTS ( SELECT 1
   FROM app.case_file c
  WHERE (c.id = category_history.case_id)))));

CREATE POLICY chair_closes ON app.clock FOR UPDATE TO parapet_app
  USING ((case_id = ANY (( SELECT app.chaired_cases() AS chaired_cases)::uuid[])));

CREATE POLICY chair_reads ON app.clock FOR SELECT TO parapet_app
  USING ((case_id = ANY (( SELECT app.chaired_cases() AS chaired_cases)::uuid[])));

CREATE POLICY close ON app.clock FOR UPDATE TO parapet_app
  USING ((((area_id = ANY (( SELECT app.areas_with('case.read'::text) AS areas_with)::uuid[])) OR (case_id = ANY (( SELECT app.granted_cases() AS granted_cases)::uuid[])) OR (owner_user_id = ( SELECT app.actor_id() AS actor_id))) AND ((person_id IS NULL) OR (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[])))));

CREATE POLICY close_of_post ON app.clock FOR UPDATE TO parapet_app
  USING (((person_id IS NULL) AND (case_id IS NULL) AND (owner_role IS NOT NULL) AND (area_id = ANY (( SELECT app.areas_with('profile.administer'::text) AS areas_with)::uuid[]))));

CREATE POLICY keep ON app.clock FOR ALL TO parapet_clockkeeper
  USING (true)
  WITH CHECK (true);

CREATE POLICY kept_ends ON app.clock FOR UPDATE TO parapet_app
  USING (((kept_by IS NULL) OR (owner_user_id = ( SELECT app.actor_id() AS actor_id)) OR (area_id = ANY (( SELECT app.areas_with('case.read'::text) AS areas_with)::uuid[]))));

CREATE POLICY merge_moves ON app.clock FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.clock FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY open ON app.clock FOR INSERT TO parapet_app
  WITH CHECK ((area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[])));

CREATE POLICY read ON app.clock FOR SELECT TO parapet_app
  USING ((((area_id = ANY (( SELECT app.areas_with('case.read'::text) AS areas_with)::uuid[])) OR (case_id = ANY (( SELECT app.granted_cases() AS granted_cases)::uuid[])) OR (owner_user_id = ( SELECT app.actor_id() AS actor_id))) AND ((person_id IS NULL) OR (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[])))));

CREATE POLICY read_of_post ON app.clock FOR SELECT TO parapet_app
  USING (((person_id IS NULL) AND (case_id IS NULL) AND (owner_role IS NOT NULL) AND (EXISTS ( SELECT 1
   FROM app.user_role r
  WHERE ((r.user_id = ( SELECT app.actor_id() AS actor_id)) AND (r.area_id = clock.area_id) AND (r.role = clock.owner_role) AND (r.starts_at <= ( SELECT app.clock_now() AS clock_now)) AND ((r.ends_at IS NULL) OR (r.ends_at > ( SELECT app.clock_now() AS clock_now))))))));

CREATE POLICY wall ON app.clock FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY wall_ends_action ON app.clock FOR UPDATE TO parapet_wall
  USING ((subject_type = 'action'::text));

CREATE POLICY wall_hands_over ON app.clock FOR UPDATE TO parapet_wall
  USING (true);

CREATE POLICY wall_reads_action ON app.clock FOR SELECT TO parapet_wall
  USING ((subject_type = 'action'::text));

CREATE POLICY keep ON app.clock_reckoning FOR ALL TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('case.read'::text) AS areas_with)::uuid[])) OR (case_id = ANY (( SELECT app.granted_cases() AS granted_cases)::uuid[]))))
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('case.read'::text) AS areas_with)::uuid[])) OR (case_id = ANY (( SELECT app.granted_cases() AS granted_cases)::uuid[]))));

CREATE POLICY reckon ON app.clock_reckoning FOR ALL TO parapet_clockkeeper
  USING (true)
  WITH CHECK (true);

CREATE POLICY run ON app.clock_run FOR ALL TO parapet_clockkeeper
  USING (true)
  WITH CHECK (true);

CREATE POLICY add ON app.command_area FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('directory.keep'::text) AS areas_with)::uuid[])) AND (recorded_by = ( SELECT app.actor_id() AS actor_id)) AND (recorded_at = ( SELECT app.clock_now() AS clock_now)) AND (ended_on IS NULL)));

CREATE POLICY change ON app.command_area FOR UPDATE TO parapet_app
  USING ((area_id = ANY (( SELECT app.areas_with('directory.keep'::text) AS areas_with)::uuid[])))
  WITH CHECK ((area_id = ANY (( SELECT app.areas_with('directory.keep'::text) AS areas_with)::uuid[])));

CREATE POLICY operator ON app.command_area FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.command_area FOR SELECT TO parapet_app
  USING ((area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[])));

CREATE POLICY merge_moves ON app.confided_source FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.confided_source FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY read ON app.confided_source FOR SELECT TO parapet_app
  USING (((agency_id = ( SELECT app.my_agency() AS my_agency)) AND (EXISTS ( SELECT 1
   FROM app.person_fact f
  WHERE (f.id = confided_source.id)))));

CREATE POLICY record ON app.confided_source FOR INSERT TO parapet_app
  WITH CHECK (((agency_id = ( SELECT app.my_agency() AS my_agency)) AND (EXISTS ( SELECT 1
   FROM app.person_fact f
  WHERE ((f.id = confided_source.id) AND (f.recorded_by = ( SELECT app.actor_id() AS actor_id)) AND (f.person_id = confided_source.person_id) AND (f.area_id = confided_source.area_id))))));

CREATE POLICY answer ON app.cooperation_answer FOR INSERT TO parapet_app
  WITH CHECK (((answered_by = ( SELECT app.actor_id() AS actor_id)) AND (answered_at = ( SELECT app.clock_now() AS clock_now)) AND (EXISTS ( SELECT 1
   FROM app.cooperation_request r
  WHERE ((r.id = cooperation_answer.request_id) AND (r.state <> 'withdrawn'::text) AND ((r.to_agency_id = ( SELECT app.my_agency() AS my_agency)) OR ((r.from_agency_id = ( SELECT app.my_agency() AS my_agency)) AND (NOT app.has_accounts(r.to_agency_id, r.area_id)))))))));

CREATE POLICY operator ON app.cooperation_answer FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.cooperation_answer FOR SELECT TO parapet_app
  USING ((EXISTS ( SELECT 1
   FROM app.cooperation_request r
  WHERE (r.id = cooperation_answer.request_id))));

CREATE POLICY ask ON app.cooperation_request FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('action.own'::text) AS areas_with)::uuid[])) AND (from_agency_id = ( SELECT app.my_agency() AS my_agency)) AND (asked_by = ( SELECT app.actor_id() AS actor_id)) AND (asked_at = ( SELECT app.clock_now() AS clock_now)) AND (state = 'open'::text) AND ((person_id IS NULL) OR (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))) AND ((case_id IS NULL) OR (area_id = ANY (( SELECT app.areas_with('case.read'::text) AS areas_with)::uuid[])) OR (case_id = ANY (( SELECT app.granted_cases() AS granted_cases)::uuid[])))));

CREATE POLICY merge_moves ON app.cooperation_request FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.cooperation_request FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY operator ON app.cooperation_request FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.cooperation_request FOR SELECT TO parapet_app
  USING (((((((from_agency_id = ( SELECT app.my_agency() AS my_agency)) AND (case_id IS NULL)) OR (to_agency_id = ( SELECT app.my_agency() AS my_agency))) AND (area_id = ANY (( SELECT app.areas_with('action.own'::text) AS areas_with)::uuid[]))) OR (asked_by = ( SELECT app.actor_id() AS actor_id)) OR ((case_id IS NULL) AND (area_id = ANY (( SELECT app.areas_with('directory.keep'::text) AS areas_with)::uuid[]))) OR ((case_id IS NOT NULL) AND ((area_id = ANY (( SELECT app.areas_with('case.read'::text) AS areas_with)::uuid[])) OR (case_id = ANY (( SELECT app.granted_cases() AS granted_cases)::uuid[]))))) AND ((person_id IS NULL) OR (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[])))));

CREATE POLICY settle ON app.cooperation_request FOR UPDATE TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('action.own'::text) AS areas_with)::uuid[])) AND ((from_agency_id = ( SELECT app.my_agency() AS my_agency)) OR (to_agency_id = ( SELECT app.my_agency() AS my_agency)))))
  WITH CHECK (
CASE
    WHEN (state = ANY (ARRAY['open'::text, 'withdrawn'::text])) THEN (from_agency_id = ( SELECT app.my_agency() AS my_agency))
    ELSE ((to_agency_id = ( SELECT app.my_agency() AS my_agency)) OR ((from_agency_id = ( SELECT app.my_agency() AS my_agency)) AND (NOT app.has_accounts(to_agency_id, area_id))))
END);

CREATE POLICY add ON app.directory_change FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('directory.keep'::text) AS areas_with)::uuid[])) AND (changed_by = ( SELECT app.actor_id() AS actor_id)) AND (changed_at = ( SELECT app.clock_now() AS clock_now))));

CREATE POLICY operator ON app.directory_change FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.directory_change FOR SELECT TO parapet_app
  USING ((area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[])));

CREATE POLICY read ON app.file_content FOR SELECT TO parapet_app
  USING ((EXISTS ( SELECT 1
   FROM app.stored_file f
  WHERE (f.id = file_content.file_id))));

CREATE POLICY record ON app.file_content FOR INSERT TO parapet_app
  WITH CHECK ((EXISTS ( SELECT 1
   FROM app.stored_file f
  WHERE ((f.id = file_content.file_id) AND (f.area_id = file_content.area_id) AND (f.recorded_by = ( SELECT app.actor_id() AS actor_id)) AND (f.removed_at IS NULL)))));

CREATE POLICY remove ON app.file_content FOR DELETE TO parapet_app
  USING ((EXISTS ( SELECT 1
   FROM app.stored_file f
  WHERE ((f.id = file_content.file_id) AND (f.removed_at IS NOT NULL)))));

CREATE POLICY own ON app.form_draft FOR ALL TO parapet_app
  USING (((owner_id = ( SELECT app.actor_id() AS actor_id)) AND (area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[]))))
  WITH CHECK (((owner_id = ( SELECT app.actor_id() AS actor_id)) AND (area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[]))));

CREATE POLICY wall_hands_over ON app.form_draft FOR ALL TO parapet_wall
  USING (true);

CREATE POLICY doorkeeper ON app.held_form FOR ALL TO parapet_doorkeeper
  USING (true)
  WITH CHECK (true);

CREATE POLICY own ON app.held_form FOR SELECT TO parapet_app
  USING (((user_id = ( SELECT app.actor_id() AS actor_id)) AND (expires_at > ( SELECT app.clock_now() AS clock_now))));

CREATE POLICY own_discard ON app.held_form FOR DELETE TO parapet_app
  USING ((user_id = ( SELECT app.actor_id() AS actor_id)));

CREATE POLICY make ON app.housing_information FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('referral.make'::text) AS areas_with)::uuid[])) AND (made_by = ( SELECT app.actor_id() AS actor_id)) AND (agency_id = ( SELECT app.my_agency() AS my_agency)) AND (status = 'draft'::text) AND (EXISTS ( SELECT 1
   FROM app.person p
  WHERE ((p.id = housing_information.person_id) AND (p.area_id = housing_information.area_id)))) AND ((referral_id IS NULL) OR (EXISTS ( SELECT 1
   FROM app.referral r
  WHERE ((r.id = housing_information.referral_id) AND (r.person_id = housing_information.person_id) AND (r.area_id = housing_information.area_id)))))));

CREATE POLICY merge_moves ON app.housing_information FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.housing_information FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY read ON app.housing_information FOR SELECT TO parapet_app
  USING ((((made_by = ( SELECT app.actor_id() AS actor_id)) OR ((status = 'sent'::text) AND ((area_id = ANY (( SELECT app.areas_with('referral.read'::text) AS areas_with)::uuid[])) OR (referral_id = ANY (( SELECT app.granted_referrals() AS granted_referrals)::uuid[])) OR (id = ANY (( SELECT app.housing_copied_to_me() AS housing_copied_to_me)::uuid[]))))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY send ON app.housing_information FOR UPDATE TO parapet_app
  USING (((made_by = ( SELECT app.actor_id() AS actor_id)) AND (status = 'draft'::text) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))))
  WITH CHECK (((status = 'withdrawn'::text) OR ((status = 'sent'::text) AND (sent_at = ( SELECT app.clock_now() AS clock_now)) AND ( SELECT app.may_contribute(housing_information.area_id) AS may_contribute))));

CREATE POLICY read ON app.identification FOR SELECT TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('referral.read'::text) AS areas_with)::uuid[])) AND (decision_id IN ( SELECT d.id
   FROM app.screening_decision d))));

CREATE POLICY record ON app.identification FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('referral.screen'::text) AS areas_with)::uuid[])) AND (recorded_by = ( SELECT app.actor_id() AS actor_id)) AND (recorded_at = ( SELECT app.clock_now() AS clock_now)) AND (decision_id IN ( SELECT d.id
   FROM app.screening_decision d
  WHERE (d.decided_by = ( SELECT app.actor_id() AS actor_id))))));

CREATE POLICY change ON app.information_item FOR UPDATE TO parapet_app
  USING (((owner_agency_id = ( SELECT app.my_agency() AS my_agency)) AND (area_id = ANY (( SELECT app.areas_with('item.share'::text) AS areas_with)::uuid[])) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))))
  WITH CHECK ((owner_agency_id = ( SELECT app.my_agency() AS my_agency)));

CREATE POLICY merge_moves ON app.information_item FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.information_item FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY read ON app.information_item FOR SELECT TO parapet_app
  USING ((((id = ANY (( SELECT app.granted_items() AS granted_items)::uuid[])) OR (supplied_by = ( SELECT app.actor_id() AS actor_id)) OR ((owner_agency_id = ( SELECT app.my_agency() AS my_agency)) AND ((case_id = ANY (( SELECT app.granted_cases() AS granted_cases)::uuid[])) OR (agenda_item_id = ANY (( SELECT app.granted_agenda_items() AS granted_agenda_items)::uuid[])) OR (area_id = ANY (( SELECT app.areas_with('item.read'::text) AS areas_with)::uuid[])))) OR ((handling = 'case'::text) AND ((area_id = ANY (( SELECT app.areas_with('item.read'::text) AS areas_with)::uuid[])) OR (case_id = ANY (( SELECT app.granted_cases() AS granted_cases)::uuid[])) OR (agenda_item_id = ANY (( SELECT app.room_items() AS room_items)::uuid[])) OR (id = ANY (( SELECT app.quoted_items() AS quoted_items)::uuid[]))))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY supply ON app.information_item FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('item.share'::text) AS areas_with)::uuid[])) AND (supplied_by = ( SELECT app.actor_id() AS actor_id)) AND (owner_agency_id = ( SELECT app.my_agency() AS my_agency)) AND (recorded_at = ( SELECT app.clock_now() AS clock_now)) AND (withdrawn_at IS NULL) AND (EXISTS ( SELECT 1
   FROM app.agency a
  WHERE ((a.id = information_item.owner_agency_id) AND (a.name !~* '\mmappa\M'::text)))) AND ((EXISTS ( SELECT 1
   FROM app.case_file c
  WHERE ((c.id = information_item.case_id) AND (c.person_id = information_item.person_id) AND (c.area_id = information_item.area_id)))) OR (agenda_item_id IS NOT NULL)) AND ((agenda_item_id IS NULL) OR (EXISTS ( SELECT 1
   FROM app.agenda_item a
  WHERE ((a.id = information_item.agenda_item_id) AND (a.case_id = information_item.case_id) AND (a.person_id = information_item.person_id) AND (a.area_id = information_item.area_id))))) AND ( SELECT app.may_contribute(information_item.area_id) AS may_contribute)));

CREATE POLICY wall ON app.information_item FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY read ON app.information_item_version FOR SELECT TO parapet_app
  USING ((EXISTS ( SELECT 1
   FROM app.information_item i
  WHERE ((i.id = information_item_version.item_id) AND (i.owner_agency_id = ( SELECT app.my_agency() AS my_agency))))));

CREATE POLICY wall ON app.information_item_version FOR INSERT TO parapet_wall
  WITH CHECK (true);

CREATE POLICY answer ON app.invitation FOR UPDATE TO parapet_app
  USING (((user_id = ( SELECT app.actor_id() AS actor_id)) OR (area_id = ANY (( SELECT app.areas_with('meeting.convene'::text) AS areas_with)::uuid[]))));

CREATE POLICY invite ON app.invitation FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('meeting.convene'::text) AS areas_with)::uuid[])) AND (invited_by = ( SELECT app.actor_id() AS actor_id)) AND (EXISTS ( SELECT 1
   FROM app.meeting m
  WHERE ((m.id = invitation.meeting_id) AND (m.area_id = invitation.area_id)))) AND (EXISTS ( SELECT 1
   FROM app.user_role r
  WHERE ((r.user_id = invitation.user_id) AND (r.area_id = invitation.area_id))))));

CREATE POLICY read ON app.invitation FOR SELECT TO parapet_app
  USING (((user_id = ( SELECT app.actor_id() AS actor_id)) OR (area_id = ANY (( SELECT app.areas_with('meeting.convene'::text) AS areas_with)::uuid[])) OR (meeting_id = ANY (( SELECT app.officer_meetings() AS officer_meetings)::uuid[]))));

CREATE POLICY wall ON app.invitation FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY invite ON app.invitation_item FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('meeting.convene'::text) AS areas_with)::uuid[])) AND (EXISTS ( SELECT 1
   FROM (app.invitation i
     JOIN app.agenda_item a ON ((a.meeting_id = i.meeting_id)))
  WHERE ((i.id = invitation_item.invitation_id) AND (a.id = invitation_item.agenda_item_id) AND (a.area_id = invitation_item.area_id))))));

CREATE POLICY read ON app.invitation_item FOR SELECT TO parapet_app
  USING (((invitation_id IN ( SELECT i.id
   FROM app.invitation i)) AND (agenda_item_id IN ( SELECT a.id
   FROM app.agenda_item a))));

CREATE POLICY uninvite ON app.invitation_item FOR DELETE TO parapet_app
  USING ((area_id = ANY (( SELECT app.areas_with('meeting.convene'::text) AS areas_with)::uuid[])));

CREATE POLICY wall ON app.invitation_item FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY add ON app.lead_manager FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('directory.keep'::text) AS areas_with)::uuid[])) AND (recorded_by = ( SELECT app.actor_id() AS actor_id)) AND (recorded_at = ( SELECT app.clock_now() AS clock_now)) AND (superseded_at IS NULL)));

CREATE POLICY operator ON app.lead_manager FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.lead_manager FOR SELECT TO parapet_app
  USING ((area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[])));

CREATE POLICY supersede ON app.lead_manager FOR UPDATE TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('directory.keep'::text) AS areas_with)::uuid[])) AND (superseded_at IS NULL)))
  WITH CHECK (((superseded_by = ( SELECT app.actor_id() AS actor_id)) AND (superseded_at = ( SELECT app.clock_now() AS clock_now)) AND (superseded_because <> ''::text)));

CREATE POLICY merge_moves ON app.legal_event FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.legal_event FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY read ON app.legal_event FOR SELECT TO parapet_app
  USING ((((area_id = ANY (( SELECT app.areas_with('person.read'::text) AS areas_with)::uuid[])) OR (person_id = ANY (( SELECT app.granted_records() AS granted_records)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY record ON app.legal_event FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('person.record'::text) AS areas_with)::uuid[])) AND (recorded_by = ( SELECT app.actor_id() AS actor_id))));

CREATE POLICY service_read ON app.legal_event FOR SELECT TO parapet_clockkeeper
  USING (true);

CREATE POLICY supersede ON app.legal_event FOR UPDATE TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('person.record'::text) AS areas_with)::uuid[])) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY chair_reads ON app.level_history FOR SELECT TO parapet_app
  USING ((case_id = ANY (( SELECT app.chaired_cases() AS chaired_cases)::uuid[])));

CREATE POLICY decide ON app.level_history FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('level.decide'::text) AS areas_with)::uuid[])) AND (EXISTS ( SELECT 1
   FROM app.case_file c
  WHERE ((c.id = level_history.case_id) AND (c.area_id = level_history.area_id)))) AND (recorded_at = ( SELECT app.clock_now() AS clock_now)) AND (recorded_by = ( SELECT app.actor_id() AS actor_id)) AND ((continues IS NOT NULL) OR ((decided_by = ( SELECT app.actor_id() AS actor_id)) AND (entered_at = ( SELECT app.clock_now() AS clock_now))))));

CREATE POLICY read ON app.level_history FOR SELECT TO parapet_app
  USING ((((area_id = ANY (( SELECT app.areas_with('case.read'::text) AS areas_with)::uuid[])) OR (case_id = ANY (( SELECT app.granted_cases() AS granted_cases)::uuid[]))) AND (case_id <> ALL (( SELECT app.blocked_cases() AS blocked_cases)::uuid[]))));

CREATE POLICY service_read ON app.level_history FOR SELECT TO parapet_clockkeeper
  USING (true);

CREATE POLICY supersede ON app.level_history FOR UPDATE TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('level.decide'::text) AS areas_with)::uuid[])) AND (EXISTS ( SELECT 1
   FROM app.case_file c
  WHERE (c.id = level_history.case_id)))));

CREATE POLICY convene ON app.meeting FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('meeting.convene'::text) AS areas_with)::uuid[])) AND (convened_by = ( SELECT app.actor_id() AS actor_id))));

CREATE POLICY read ON app.meeting FOR SELECT TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('meeting.read'::text) AS areas_with)::uuid[])) OR (id = ANY (( SELECT app.granted_meetings() AS granted_meetings)::uuid[])) OR (chair_id = ( SELECT app.actor_id() AS actor_id)) OR (minute_taker_id = ( SELECT app.actor_id() AS actor_id))));

CREATE POLICY run ON app.meeting FOR UPDATE TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('meeting.convene'::text) AS areas_with)::uuid[])) OR (chair_id = ( SELECT app.actor_id() AS actor_id)) OR (minute_taker_id = ( SELECT app.actor_id() AS actor_id))));

CREATE POLICY service_read ON app.meeting FOR SELECT TO parapet_clockkeeper, parapet_postman
  USING (true);

CREATE POLICY wall ON app.meeting FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY wall_hands_over ON app.meeting FOR UPDATE TO parapet_wall
  USING (true);

CREATE POLICY edit ON app.minute FOR UPDATE TO parapet_app
  USING ((((area_id = ANY (( SELECT app.areas_with('meeting.record'::text) AS areas_with)::uuid[])) OR (agenda_item_id = ANY (( SELECT app.officer_items() AS officer_items)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))))
  WITH CHECK (((status = 'draft'::text) OR ((approved_by = ( SELECT app.actor_id() AS actor_id)) AND (approved_at = ( SELECT app.clock_now() AS clock_now)) AND (agenda_item_id IN ( SELECT i.id
   FROM (app.agenda_item i
     JOIN app.meeting m ON ((m.id = i.meeting_id)))
  WHERE (m.chair_id = ( SELECT app.actor_id() AS actor_id)))))));

CREATE POLICY merge_moves ON app.minute FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.minute FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY read ON app.minute FOR SELECT TO parapet_app
  USING ((((area_id = ANY (( SELECT app.areas_with('minute.read'::text) AS areas_with)::uuid[])) OR (agenda_item_id = ANY (( SELECT app.officer_items() AS officer_items)::uuid[])) OR ((status = 'approved'::text) AND (agenda_item_id = ANY (( SELECT app.granted_minutes() AS granted_minutes)::uuid[]))) OR ((status = 'approved'::text) AND (case_id = ANY (( SELECT app.granted_cases() AS granted_cases)::uuid[])))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY wall ON app.minute FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY write ON app.minute FOR INSERT TO parapet_app
  WITH CHECK (((written_by = ( SELECT app.actor_id() AS actor_id)) AND (status = 'draft'::text) AND (EXISTS ( SELECT 1
   FROM app.agenda_item i
  WHERE ((i.id = minute.agenda_item_id) AND (i.opened_at IS NOT NULL) AND (i.case_id = minute.case_id) AND (i.person_id = minute.person_id) AND (i.area_id = minute.area_id) AND ((i.area_id = ANY (( SELECT app.areas_with('meeting.record'::text) AS areas_with)::uuid[])) OR (i.meeting_id = ANY (( SELECT app.officer_meetings() AS officer_meetings)::uuid[]))))))));

CREATE POLICY edit ON app.minute_decision FOR UPDATE TO parapet_app
  USING ((EXISTS ( SELECT 1
   FROM app.minute m
  WHERE ((m.id = minute_decision.minute_id) AND (m.status = 'draft'::text)))))
  WITH CHECK ((EXISTS ( SELECT 1
   FROM (app.agency_area g
     JOIN app.agency a ON ((a.id = g.agency_id)))
  WHERE ((g.agency_id = minute_decision.owner_agency_id) AND (g.area_id = minute_decision.area_id) AND (a.name !~* '\mmappa\M'::text)))));

CREATE POLICY read ON app.minute_decision FOR SELECT TO parapet_app
  USING ((EXISTS ( SELECT 1
   FROM app.minute m
  WHERE (m.id = minute_decision.minute_id))));

CREATE POLICY take_out ON app.minute_decision FOR DELETE TO parapet_app
  USING ((EXISTS ( SELECT 1
   FROM app.minute m
  WHERE ((m.id = minute_decision.minute_id) AND (m.status = 'draft'::text)))));

CREATE POLICY write ON app.minute_decision FOR INSERT TO parapet_app
  WITH CHECK (((recorded_by = ( SELECT app.actor_id() AS actor_id)) AND (EXISTS ( SELECT 1
   FROM app.minute m
  WHERE ((m.id = minute_decision.minute_id) AND (m.status = 'draft'::text) AND (m.area_id = minute_decision.area_id)))) AND (EXISTS ( SELECT 1
   FROM (app.agency_area g
     JOIN app.agency a ON ((a.id = g.agency_id)))
  WHERE ((g.agency_id = minute_decision.owner_agency_id) AND (g.area_id = minute_decision.area_id) AND (a.name !~* '\mmappa\M'::text))))));

CREATE POLICY quote ON app.minute_quote FOR INSERT TO parapet_app
  WITH CHECK (((quoted_by = ( SELECT app.actor_id() AS actor_id)) AND (EXISTS ( SELECT 1
   FROM (app.minute m
     JOIN app.information_item i ON ((i.case_id = m.case_id)))
  WHERE ((m.id = minute_quote.minute_id) AND (m.status = 'draft'::text) AND (m.area_id = minute_quote.area_id) AND (i.id = minute_quote.item_id) AND (i.withdrawn_at IS NULL))))));

CREATE POLICY read ON app.minute_quote FOR SELECT TO parapet_app
  USING (((EXISTS ( SELECT 1
   FROM app.minute m
  WHERE (m.id = minute_quote.minute_id))) AND (EXISTS ( SELECT 1
   FROM app.information_item i
  WHERE (i.id = minute_quote.item_id)))));

CREATE POLICY unquote ON app.minute_quote FOR DELETE TO parapet_app
  USING ((EXISTS ( SELECT 1
   FROM app.minute m
  WHERE ((m.id = minute_quote.minute_id) AND (m.status = 'draft'::text)))));

CREATE POLICY wall ON app.minute_quote FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY add ON app.minute_recipient FOR INSERT TO parapet_app
  WITH CHECK (((decided_by = ( SELECT app.actor_id() AS actor_id)) AND (decided_at = ( SELECT app.clock_now() AS clock_now)) AND (EXISTS ( SELECT 1
   FROM app.minute m
  WHERE ((m.id = minute_recipient.minute_id) AND (m.area_id = minute_recipient.area_id) AND ((m.status = 'draft'::text) OR (m.area_id = ANY (( SELECT app.areas_with('minute.distribute'::text) AS areas_with)::uuid[]))) AND ((m.area_id = ANY (( SELECT app.areas_with('meeting.record'::text) AS areas_with)::uuid[])) OR (m.agenda_item_id = ANY (( SELECT app.officer_items() AS officer_items)::uuid[]))))))));

CREATE POLICY confirm ON app.minute_recipient FOR UPDATE TO parapet_app
  USING ((EXISTS ( SELECT 1
   FROM app.minute m
  WHERE ((m.id = minute_recipient.minute_id) AND (m.status = 'draft'::text)))))
  WITH CHECK ((decided_by = ( SELECT app.actor_id() AS actor_id)));

CREATE POLICY not_kept_from ON app.minute_recipient FOR INSERT TO parapet_app
  WITH CHECK ((user_id <> ALL (( SELECT app.kept_from(m.person_id) AS kept_from
   FROM app.minute m
  WHERE (m.id = minute_recipient.minute_id))::uuid[])));

CREATE POLICY read ON app.minute_recipient FOR SELECT TO parapet_app
  USING ((EXISTS ( SELECT 1
   FROM app.minute m
  WHERE (m.id = minute_recipient.minute_id))));

CREATE POLICY take_off ON app.minute_recipient FOR DELETE TO parapet_app
  USING ((EXISTS ( SELECT 1
   FROM app.minute m
  WHERE ((m.id = minute_recipient.minute_id) AND (m.status = 'draft'::text)))));

CREATE POLICY wall ON app.minute_recipient FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY wall ON app.name_root FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY operator ON app.offence_code FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.offence_code FOR SELECT TO parapet_app
  USING ((( SELECT app.actor_id() AS actor_id) IS NOT NULL));

CREATE POLICY service_read ON app.offence_code FOR SELECT TO parapet_clockkeeper
  USING (true);

CREATE POLICY operator ON app.offence_import FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.offence_import FOR SELECT TO parapet_app
  USING ((( SELECT app.actor_id() AS actor_id) IS NOT NULL));

CREATE POLICY service_read ON app.offence_import FOR SELECT TO parapet_clockkeeper
  USING (true);

CREATE POLICY doorkeeper ON app.oidc_identity FOR ALL TO parapet_doorkeeper
  USING (true)
  WITH CHECK (true);

CREATE POLICY operator ON app.oidc_identity FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY own ON app.oidc_identity FOR SELECT TO parapet_app
  USING ((user_id = ( SELECT app.actor_id() AS actor_id)));

CREATE POLICY clockkeeper ON app.outbox_message FOR INSERT TO parapet_clockkeeper
  WITH CHECK ((state = 'queued'::text));

CREATE POLICY doorkeeper ON app.outbox_message FOR INSERT TO parapet_doorkeeper
  WITH CHECK ((state = 'queued'::text));

CREATE POLICY invite ON app.outbox_message FOR INSERT TO parapet_app
  WITH CHECK (((area_id IS NULL) AND (state = 'queued'::text) AND (queued_by = ( SELECT app.actor_id() AS actor_id)) AND (to_user_id = ANY (( SELECT app.administered_users() AS administered_users)::uuid[])) AND (EXISTS ( SELECT 1
   FROM app.user_account u
  WHERE ((u.id = outbox_message.to_user_id) AND (u.email = outbox_message.to_address) AND (u.status = 'invited'::text))))));

CREATE POLICY post ON app.outbox_message FOR ALL TO parapet_postman
  USING (true)
  WITH CHECK (true);

CREATE POLICY queue ON app.outbox_message FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[])) AND (queued_by = ( SELECT app.actor_id() AS actor_id)) AND (state = 'queued'::text)));

CREATE POLICY read ON app.outbox_message FOR SELECT TO parapet_app
  USING ((area_id = ANY (( SELECT app.areas_with('outbox.read'::text) AS areas_with)::uuid[])));

CREATE POLICY hold ON app.panel_absence FOR INSERT TO parapet_app
  WITH CHECK ((area_id = ANY (( SELECT app.areas_with('referral.screen'::text) AS areas_with)::uuid[])));

CREATE POLICY read ON app.panel_absence FOR SELECT TO parapet_app
  USING ((sitting_id IN ( SELECT s.id
   FROM app.panel_sitting s)));

CREATE POLICY hold ON app.panel_member FOR INSERT TO parapet_app
  WITH CHECK ((area_id = ANY (( SELECT app.areas_with('referral.screen'::text) AS areas_with)::uuid[])));

CREATE POLICY read ON app.panel_member FOR SELECT TO parapet_app
  USING ((sitting_id IN ( SELECT s.id
   FROM app.panel_sitting s)));

CREATE POLICY hold ON app.panel_sitting FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('referral.screen'::text) AS areas_with)::uuid[])) AND (recorded_by = ( SELECT app.actor_id() AS actor_id))));

CREATE POLICY read ON app.panel_sitting FOR SELECT TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('referral.read'::text) AS areas_with)::uuid[])) OR (recorded_by = ( SELECT app.actor_id() AS actor_id)) OR (id IN ( SELECT d.sitting_id
   FROM app.screening_decision d))));

CREATE POLICY operator ON app.permission FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.permission FOR SELECT TO parapet_app, parapet_doorkeeper
  USING (true);

CREATE POLICY correct ON app.person FOR UPDATE TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('person.record'::text) AS areas_with)::uuid[])) AND ((area_id = ANY (( SELECT app.areas_with('person.read'::text) AS areas_with)::uuid[])) OR (id = ANY (( SELECT app.granted_persons() AS granted_persons)::uuid[]))) AND (id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY merge_moves ON app.person FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.person FOR SELECT TO parapet_app
  USING ((((area_id = ANY (( SELECT app.areas_with('person.read'::text) AS areas_with)::uuid[])) OR (id = ANY (( SELECT app.granted_persons() AS granted_persons)::uuid[]))) AND (id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY record ON app.person FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('person.record'::text) AS areas_with)::uuid[])) AND (created_by = ( SELECT app.actor_id() AS actor_id))));

CREATE POLICY service_read ON app.person FOR SELECT TO parapet_clockkeeper, parapet_wall
  USING (true);

CREATE POLICY merge_moves ON app.person_fact FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.person_fact FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY read ON app.person_fact FOR SELECT TO parapet_app
  USING ((((area_id = ANY (( SELECT app.areas_with('person.read'::text) AS areas_with)::uuid[])) OR (person_id = ANY (( SELECT app.granted_records() AS granted_records)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY record ON app.person_fact FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('person.record'::text) AS areas_with)::uuid[])) AND ((area_id = ANY (( SELECT app.areas_with('person.read'::text) AS areas_with)::uuid[])) OR (person_id = ANY (( SELECT app.granted_records() AS granted_records)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[])) AND (EXISTS ( SELECT 1
   FROM app.person p
  WHERE ((p.id = person_fact.person_id) AND (p.area_id = person_fact.area_id)))) AND (recorded_by = ( SELECT app.actor_id() AS actor_id)) AND (recorded_at = ( SELECT app.clock_now() AS clock_now))));

CREATE POLICY service_read ON app.person_fact FOR SELECT TO parapet_clockkeeper
  USING (true);

CREATE POLICY supersede ON app.person_fact FOR UPDATE TO parapet_app
  USING (((superseded_at IS NULL) AND (area_id = ANY (( SELECT app.areas_with('person.record'::text) AS areas_with)::uuid[])) AND ((area_id = ANY (( SELECT app.areas_with('person.read'::text) AS areas_with)::uuid[])) OR (person_id = ANY (( SELECT app.granted_records() AS granted_records)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))))
  WITH CHECK (((superseded_by = ( SELECT app.actor_id() AS actor_id)) AND (superseded_at = ( SELECT app.clock_now() AS clock_now))));

CREATE POLICY wall ON app.person_fact FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY merge_moves ON app.person_identifier FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.person_identifier FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY read ON app.person_identifier FOR SELECT TO parapet_app
  USING ((((area_id = ANY (( SELECT app.areas_with('person.read'::text) AS areas_with)::uuid[])) OR (person_id = ANY (( SELECT app.granted_records() AS granted_records)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY record ON app.person_identifier FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('person.record'::text) AS areas_with)::uuid[])) AND (recorded_by = ( SELECT app.actor_id() AS actor_id))));

CREATE POLICY supersede ON app.person_identifier FOR UPDATE TO parapet_app
  USING (((superseded_at IS NULL) AND (area_id = ANY (( SELECT app.areas_with('person.record'::text) AS areas_with)::uuid[])) AND ((area_id = ANY (( SELECT app.areas_with('person.read'::text) AS areas_with)::uuid[])) OR (person_id = ANY (( SELECT app.granted_records() AS granted_records)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))))
  WITH CHECK (((superseded_by = ( SELECT app.actor_id() AS actor_id)) AND (superseded_at = ( SELECT app.clock_now() AS clock_now))));

CREATE POLICY wall ON app.person_identifier FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY decide ON app.person_match FOR UPDATE TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('person.match'::text) AS areas_with)::uuid[])) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[])) AND (state <> 'merged'::text)))
  WITH CHECK (((decided_by = ( SELECT app.actor_id() AS actor_id)) AND (decided_at = ( SELECT app.clock_now() AS clock_now))));

CREATE POLICY read ON app.person_match FOR SELECT TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('person.match'::text) AS areas_with)::uuid[])) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY wall ON app.person_match FOR ALL TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.person_merge FOR SELECT TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('person.match'::text) AS areas_with)::uuid[])) AND (kept_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[])) AND (merged_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY wall ON app.person_merge FOR ALL TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.person_merge_row FOR SELECT TO parapet_app
  USING ((EXISTS ( SELECT 1
   FROM app.person_merge m
  WHERE (m.id = person_merge_row.merge_id))));

CREATE POLICY wall ON app.person_merge_row FOR ALL TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY correct ON app.person_name FOR UPDATE TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('person.record'::text) AS areas_with)::uuid[])) AND ((area_id = ANY (( SELECT app.areas_with('person.read'::text) AS areas_with)::uuid[])) OR (person_id = ANY (( SELECT app.granted_persons() AS granted_persons)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY merge_moves ON app.person_name FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.person_name FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY read ON app.person_name FOR SELECT TO parapet_app
  USING ((((area_id = ANY (( SELECT app.areas_with('person.read'::text) AS areas_with)::uuid[])) OR (person_id = ANY (( SELECT app.granted_persons() AS granted_persons)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY record ON app.person_name FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('person.record'::text) AS areas_with)::uuid[])) AND (recorded_by = ( SELECT app.actor_id() AS actor_id))));

CREATE POLICY wall ON app.person_name FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY merge_moves ON app.person_relationship FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.person_relationship FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY read ON app.person_relationship FOR SELECT TO parapet_app
  USING ((((area_id = ANY (( SELECT app.areas_with('person.read'::text) AS areas_with)::uuid[])) OR (person_id = ANY (( SELECT app.granted_records() AS granted_records)::uuid[])) OR (other_id = ANY (( SELECT app.granted_records() AS granted_records)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[])) AND (other_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[])) AND (EXISTS ( SELECT 1
   FROM app.person p
  WHERE (p.id = person_relationship.person_id))) AND (EXISTS ( SELECT 1
   FROM app.person p
  WHERE (p.id = person_relationship.other_id)))));

CREATE POLICY record ON app.person_relationship FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('person.record'::text) AS areas_with)::uuid[])) AND ((area_id = ANY (( SELECT app.areas_with('person.read'::text) AS areas_with)::uuid[])) OR (person_id = ANY (( SELECT app.granted_records() AS granted_records)::uuid[])) OR (other_id = ANY (( SELECT app.granted_records() AS granted_records)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[])) AND (other_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[])) AND (EXISTS ( SELECT 1
   FROM app.person p
  WHERE (p.id = person_relationship.person_id))) AND (EXISTS ( SELECT 1
   FROM app.person p
  WHERE (p.id = person_relationship.other_id))) AND (EXISTS ( SELECT 1
   FROM app.person p
  WHERE ((p.id = ANY (ARRAY[person_relationship.person_id, person_relationship.other_id])) AND (p.area_id = person_relationship.area_id)))) AND (recorded_by = ( SELECT app.actor_id() AS actor_id)) AND (recorded_at = ( SELECT app.clock_now() AS clock_now))));

CREATE POLICY supersede ON app.person_relationship FOR UPDATE TO parapet_app
  USING (((superseded_at IS NULL) AND (area_id = ANY (( SELECT app.areas_with('person.record'::text) AS areas_with)::uuid[])) AND ((area_id = ANY (( SELECT app.areas_with('person.read'::text) AS areas_with)::uuid[])) OR (person_id = ANY (( SELECT app.granted_records() AS granted_records)::uuid[])) OR (other_id = ANY (( SELECT app.granted_records() AS granted_records)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[])) AND (other_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[])) AND (EXISTS ( SELECT 1
   FROM app.person p
  WHERE (p.id = person_relationship.person_id))) AND (EXISTS ( SELECT 1
   FROM app.person p
  WHERE (p.id = person_relationship.other_id)))))
  WITH CHECK (((superseded_by = ( SELECT app.actor_id() AS actor_id)) AND (superseded_at = ( SELECT app.clock_now() AS clock_now))));

CREATE POLICY wall ON app.person_relationship FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY lift ON app.person_restriction FOR UPDATE TO parapet_app
  USING (((lifted_at IS NULL) AND (area_id = ANY (( SELECT app.areas_with('person.restrict'::text) AS areas_with)::uuid[])) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))))
  WITH CHECK (((lifted_by = ( SELECT app.actor_id() AS actor_id)) AND (lifted_at = ( SELECT app.clock_now() AS clock_now))));

CREATE POLICY merge_moves ON app.person_restriction FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.person_restriction FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY read ON app.person_restriction FOR SELECT TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('person.restrict'::text) AS areas_with)::uuid[])) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY restrict ON app.person_restriction FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('person.restrict'::text) AS areas_with)::uuid[])) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[])) AND (EXISTS ( SELECT 1
   FROM app.person p
  WHERE ((p.id = person_restriction.person_id) AND (p.area_id = person_restriction.area_id)))) AND (restricted_by = ( SELECT app.actor_id() AS actor_id)) AND (restricted_at = ( SELECT app.clock_now() AS clock_now)) AND (lifted_at IS NULL)));

CREATE POLICY wall ON app.person_restriction FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY add ON app.procedure_change FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('profile.administer'::text) AS areas_with)::uuid[])) AND (changed_by = ( SELECT app.actor_id() AS actor_id))));

CREATE POLICY read ON app.procedure_change FOR SELECT TO parapet_app
  USING ((area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[])));

CREATE POLICY add ON app.procedure_document FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('profile.administer'::text) AS areas_with)::uuid[])) AND (recorded_by = ( SELECT app.actor_id() AS actor_id))));

CREATE POLICY change ON app.procedure_document FOR UPDATE TO parapet_app
  USING ((area_id = ANY (( SELECT app.areas_with('profile.administer'::text) AS areas_with)::uuid[])))
  WITH CHECK ((area_id = ANY (( SELECT app.areas_with('profile.administer'::text) AS areas_with)::uuid[])));

CREATE POLICY read ON app.procedure_document FOR SELECT TO parapet_app
  USING ((area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[])));

CREATE POLICY keep ON app.profile_draft FOR ALL TO parapet_app
  USING ((area_id = ANY (( SELECT app.areas_with('profile.administer'::text) AS areas_with)::uuid[])))
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('profile.administer'::text) AS areas_with)::uuid[])) AND (changed_by = ( SELECT app.actor_id() AS actor_id))));

CREATE POLICY add ON app.protocol FOR INSERT TO parapet_app
  WITH CHECK ((area_id = ANY (( SELECT app.areas_with('directory.keep'::text) AS areas_with)::uuid[])));

CREATE POLICY change ON app.protocol FOR UPDATE TO parapet_app
  USING ((area_id = ANY (( SELECT app.areas_with('directory.keep'::text) AS areas_with)::uuid[])));

CREATE POLICY operator ON app.protocol FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.protocol FOR SELECT TO parapet_app
  USING ((area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[])));

CREATE POLICY confirm ON app.protocol_confirmation FOR INSERT TO parapet_app
  WITH CHECK (((user_id = ( SELECT app.actor_id() AS actor_id)) AND (agency_id = ( SELECT app.my_agency() AS my_agency)) AND (area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[])) AND (confirmed_at = ( SELECT app.clock_now() AS clock_now))));

CREATE POLICY read ON app.protocol_confirmation FOR SELECT TO parapet_app
  USING (((user_id = ( SELECT app.actor_id() AS actor_id)) OR (area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[]))));

CREATE POLICY wall ON app.protocol_confirmation FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY add ON app.protocol_signatory FOR INSERT TO parapet_app
  WITH CHECK ((area_id = ANY (( SELECT app.areas_with('directory.keep'::text) AS areas_with)::uuid[])));

CREATE POLICY operator ON app.protocol_signatory FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.protocol_signatory FOR SELECT TO parapet_app
  USING ((area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[])));

CREATE POLICY take_off ON app.protocol_signatory FOR DELETE TO parapet_app
  USING ((area_id = ANY (( SELECT app.areas_with('directory.keep'::text) AS areas_with)::uuid[])));

CREATE POLICY read ON app.quality_check FOR SELECT TO parapet_app
  USING ((decision_id IN ( SELECT d.id
   FROM app.screening_decision d)));

CREATE POLICY record ON app.quality_check FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('referral.screen'::text) AS areas_with)::uuid[])) AND (recorded_by = ( SELECT app.actor_id() AS actor_id)) AND (recorded_at = ( SELECT app.clock_now() AS clock_now)) AND (decision_id IN ( SELECT d.id
   FROM app.screening_decision d
  WHERE (d.decided_by = ( SELECT app.actor_id() AS actor_id))))));

CREATE POLICY doorkeeper ON app.recovery_code FOR ALL TO parapet_doorkeeper
  USING (true)
  WITH CHECK (true);

CREATE POLICY operator ON app.recovery_code FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY own ON app.recovery_code FOR ALL TO parapet_app
  USING ((user_id = ( SELECT app.actor_id() AS actor_id)))
  WITH CHECK (((user_id = ( SELECT app.actor_id() AS actor_id)) AND (used_at IS NULL)));

CREATE POLICY make ON app.referral FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('referral.make'::text) AS areas_with)::uuid[])) AND (referrer_id = ( SELECT app.actor_id() AS actor_id)) AND (referring_agency_id = ( SELECT app.my_agency() AS my_agency)) AND (status = 'draft'::text) AND (latest_version = 0) AND (EXISTS ( SELECT 1
   FROM app.person p
  WHERE ((p.id = referral.person_id) AND (p.area_id = referral.area_id))))));

CREATE POLICY merge_moves ON app.referral FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.referral FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY move ON app.referral FOR UPDATE TO parapet_app
  USING (((((referrer_id = ( SELECT app.actor_id() AS actor_id)) AND (status = ANY (ARRAY['draft'::text, 'submitted'::text, 'with-panel'::text, 'more-evidence'::text]))) OR ((latest_version > 0) AND (area_id = ANY (( SELECT app.areas_with('referral.screen'::text) AS areas_with)::uuid[])))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))))
  WITH CHECK (((status <> 'draft'::text) AND (((latest_version > 0) AND (area_id = ANY (( SELECT app.areas_with('referral.screen'::text) AS areas_with)::uuid[]))) OR ((referrer_id = ( SELECT app.actor_id() AS actor_id)) AND ((status = 'withdrawn'::text) OR ((status = ANY (ARRAY['submitted'::text, 'with-panel'::text])) AND (latest_version > 0) AND ( SELECT app.may_contribute(referral.area_id) AS may_contribute)))))));

CREATE POLICY read ON app.referral FOR SELECT TO parapet_app
  USING ((((referrer_id = ( SELECT app.actor_id() AS actor_id)) OR ((latest_version > 0) AND ((area_id = ANY (( SELECT app.areas_with('referral.read'::text) AS areas_with)::uuid[])) OR (case_id = ANY (( SELECT app.granted_cases() AS granted_cases)::uuid[])) OR (id = ANY (( SELECT app.granted_referrals() AS granted_referrals)::uuid[]))))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY wall ON app.referral FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY wall_hands_over ON app.referral FOR UPDATE TO parapet_wall
  USING (true);

CREATE POLICY merge_moves ON app.referral_copy FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.referral_copy FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY read ON app.referral_copy FOR SELECT TO parapet_app
  USING ((((sent_by = ( SELECT app.actor_id() AS actor_id)) OR (to_user_id = ( SELECT app.actor_id() AS actor_id)) OR (area_id = ANY (( SELECT app.areas_with('referral.read'::text) AS areas_with)::uuid[])) OR (housing_id = ANY (( SELECT app.housing_copied_to_me() AS housing_copied_to_me)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY receipt ON app.referral_copy FOR UPDATE TO parapet_app
  USING ((((sent_by = ( SELECT app.actor_id() AS actor_id)) OR (to_user_id = ( SELECT app.actor_id() AS actor_id)) OR (area_id = ANY (( SELECT app.areas_with('referral.screen'::text) AS areas_with)::uuid[])) OR (housing_id = ANY (( SELECT app.housing_copied_to_me() AS housing_copied_to_me)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))))
  WITH CHECK ((((posted_by IS NULL) OR (posted_at <= ( SELECT app.clock_now() AS clock_now))) AND ((received_by IS NULL) OR (received_at <= ( SELECT app.clock_now() AS clock_now)))));

CREATE POLICY send ON app.referral_copy FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[])) AND (sent_by = ( SELECT app.actor_id() AS actor_id)) AND (sent_at = ( SELECT app.clock_now() AS clock_now)) AND (received_at IS NULL) AND (posted_at IS NULL) AND ((referral_id IS NULL) OR (EXISTS ( SELECT 1
   FROM app.referral r
  WHERE ((r.id = referral_copy.referral_id) AND (r.person_id = referral_copy.person_id) AND (r.area_id = referral_copy.area_id))))) AND ((housing_id IS NULL) OR (EXISTS ( SELECT 1
   FROM app.housing_information h
  WHERE ((h.id = referral_copy.housing_id) AND (h.person_id = referral_copy.person_id) AND (h.area_id = referral_copy.area_id))))) AND ((purpose <> 'lead-manager'::text) OR (area_id = ANY (( SELECT app.areas_with('referral.screen'::text) AS areas_with)::uuid[])))));

CREATE POLICY wall ON app.referral_copy FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY read ON app.referral_version FOR SELECT TO parapet_app
  USING ((referral_id IN ( SELECT r.id
   FROM app.referral r)));

CREATE POLICY send ON app.referral_version FOR INSERT TO parapet_app
  WITH CHECK (((submitted_by = ( SELECT app.actor_id() AS actor_id)) AND (submitted_at = ( SELECT app.clock_now() AS clock_now)) AND (EXISTS ( SELECT 1
   FROM app.referral r
  WHERE ((r.id = referral_version.referral_id) AND (r.area_id = referral_version.area_id) AND (r.referrer_id = ( SELECT app.actor_id() AS actor_id)) AND (r.status = ANY (ARRAY['draft'::text, 'more-evidence'::text])) AND (r.latest_version = (referral_version.version - 1))))) AND ( SELECT app.may_contribute(referral_version.area_id) AS may_contribute)));

CREATE POLICY chair_reads ON app.review FOR SELECT TO parapet_app
  USING ((case_id = ANY (( SELECT app.chaired_cases() AS chaired_cases)::uuid[])));

CREATE POLICY keep ON app.review FOR SELECT TO parapet_clockkeeper
  USING (true);

CREATE POLICY merge_moves ON app.review FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.review FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY read ON app.review FOR SELECT TO parapet_app
  USING ((((area_id = ANY (( SELECT app.areas_with('case.read'::text) AS areas_with)::uuid[])) OR (case_id = ANY (( SELECT app.granted_cases() AS granted_cases)::uuid[])) OR (minute_id = ANY (( SELECT app.approved_minutes_granted() AS approved_minutes_granted)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY set_it ON app.review FOR INSERT TO parapet_app
  WITH CHECK (((set_by = ( SELECT app.actor_id() AS actor_id)) AND (set_at = ( SELECT app.clock_now() AS clock_now)) AND ((area_id = ANY (( SELECT app.areas_with('referral.screen'::text) AS areas_with)::uuid[])) OR (area_id = ANY (( SELECT app.areas_with('review.set'::text) AS areas_with)::uuid[])))));

CREATE POLICY supersede ON app.review FOR UPDATE TO parapet_app
  USING ((((area_id = ANY (( SELECT app.areas_with('referral.screen'::text) AS areas_with)::uuid[])) OR (area_id = ANY (( SELECT app.areas_with('review.set'::text) AS areas_with)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY operator ON app.role FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.role FOR SELECT TO parapet_app, parapet_doorkeeper, parapet_postman
  USING (true);

CREATE POLICY wall ON app.role FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY operator ON app.role_permission FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.role_permission FOR SELECT TO parapet_app, parapet_doorkeeper, parapet_wall
  USING (true);

CREATE POLICY wall ON app.same_person FOR ALL TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY decide ON app.screening_decision FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('referral.screen'::text) AS areas_with)::uuid[])) AND (decided_by = ( SELECT app.actor_id() AS actor_id)) AND (recorded_at = ( SELECT app.clock_now() AS clock_now)) AND (referral_id IN ( SELECT r.id
   FROM app.referral r))));

CREATE POLICY merge_moves ON app.screening_decision FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.screening_decision FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY read ON app.screening_decision FOR SELECT TO parapet_app
  USING ((referral_id IN ( SELECT r.id
   FROM app.referral r)));

CREATE POLICY wall ON app.screening_decision FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY own ON app.screening_draft FOR ALL TO parapet_app
  USING (((owner_id = ( SELECT app.actor_id() AS actor_id)) AND (area_id = ANY (( SELECT app.areas_with('referral.screen'::text) AS areas_with)::uuid[])) AND (referral_id IN ( SELECT r.id
   FROM app.referral r))));

CREATE POLICY wall ON app.search_key FOR ALL TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY doorkeeper ON app.session FOR ALL TO parapet_doorkeeper
  USING (true)
  WITH CHECK (true);

CREATE POLICY operator ON app.session FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY own ON app.session FOR SELECT TO parapet_app
  USING ((user_id = ( SELECT app.actor_id() AS actor_id)));

CREATE POLICY own_end ON app.session FOR UPDATE TO parapet_app
  USING ((user_id = ( SELECT app.actor_id() AS actor_id)))
  WITH CHECK (((user_id = ( SELECT app.actor_id() AS actor_id)) AND (revoked_at = ( SELECT app.clock_now() AS clock_now))));

CREATE POLICY wall ON app.session FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY wall_touch ON app.session FOR UPDATE TO parapet_wall
  USING (true);

CREATE POLICY doorkeeper ON app.sign_in_step FOR ALL TO parapet_doorkeeper
  USING (true)
  WITH CHECK (true);

CREATE POLICY wall ON app.sign_in_step FOR ALL TO parapet_wall
  USING (true);

CREATE POLICY doorkeeper ON app.sign_in_throttle FOR ALL TO parapet_doorkeeper
  USING (true)
  WITH CHECK (true);

CREATE POLICY own ON app.sign_in_throttle FOR ALL TO parapet_app
  USING ((user_id = ( SELECT app.actor_id() AS actor_id)))
  WITH CHECK ((user_id = ( SELECT app.actor_id() AS actor_id)));

CREATE POLICY merge_moves ON app.stored_file FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.stored_file FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY read ON app.stored_file FOR SELECT TO parapet_app
  USING (((owner_type = 'person'::text) AND ((area_id = ANY (( SELECT app.areas_with('person.read'::text) AS areas_with)::uuid[])) OR (person_id = ANY (( SELECT app.granted_records() AS granted_records)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))));

CREATE POLICY record ON app.stored_file FOR INSERT TO parapet_app
  WITH CHECK (((owner_type = 'person'::text) AND (area_id = ANY (( SELECT app.areas_with('person.record'::text) AS areas_with)::uuid[])) AND ((area_id = ANY (( SELECT app.areas_with('person.read'::text) AS areas_with)::uuid[])) OR (person_id = ANY (( SELECT app.granted_records() AS granted_records)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[])) AND (EXISTS ( SELECT 1
   FROM app.person p
  WHERE ((p.id = stored_file.person_id) AND (p.area_id = stored_file.area_id)))) AND (recorded_by = ( SELECT app.actor_id() AS actor_id)) AND (recorded_at = ( SELECT app.clock_now() AS clock_now)) AND (removed_at IS NULL)));

CREATE POLICY scanned ON app.stored_file FOR UPDATE TO parapet_app
  USING (((removed_at IS NULL) AND (owner_type = 'person'::text) AND ((area_id = ANY (( SELECT app.areas_with('person.read'::text) AS areas_with)::uuid[])) OR (person_id = ANY (( SELECT app.granted_records() AS granted_records)::uuid[]))) AND (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[]))))
  WITH CHECK (((removed_at IS NULL) OR ((removed_by = ( SELECT app.actor_id() AS actor_id)) AND (removed_at = ( SELECT app.clock_now() AS clock_now)) AND (area_id = ANY (( SELECT app.areas_with('person.record'::text) AS areas_with)::uuid[])))));

CREATE POLICY finish ON app.task FOR UPDATE TO parapet_app
  USING ((((owner_user_id = ( SELECT app.actor_id() AS actor_id)) OR (opened_by = ( SELECT app.actor_id() AS actor_id)) OR (area_id = ANY (( SELECT app.areas_with('case.read'::text) AS areas_with)::uuid[])) OR (EXISTS ( SELECT 1
   FROM app.user_role r
  WHERE ((r.user_id = ( SELECT app.actor_id() AS actor_id)) AND (r.area_id = task.area_id) AND (r.role = task.owner_role) AND (r.starts_at <= ( SELECT app.clock_now() AS clock_now)) AND ((r.ends_at IS NULL) OR (r.ends_at > ( SELECT app.clock_now() AS clock_now))))))) AND ((person_id IS NULL) OR (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[])))));

CREATE POLICY keep ON app.task FOR ALL TO parapet_clockkeeper
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_moves ON app.task FOR UPDATE TO parapet_wall
  USING (true)
  WITH CHECK (true);

CREATE POLICY merge_reads ON app.task FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY not_about_oneself ON app.task FOR SELECT TO parapet_app
  USING (((kind <> 'own-name-suggested'::text) OR ((facts ->> 'userId'::text) IS DISTINCT FROM (( SELECT app.actor_id() AS actor_id))::text)));

CREATE POLICY open ON app.task FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[])) AND (opened_by = ( SELECT app.actor_id() AS actor_id))));

CREATE POLICY read ON app.task FOR SELECT TO parapet_app
  USING ((((owner_user_id = ( SELECT app.actor_id() AS actor_id)) OR (opened_by = ( SELECT app.actor_id() AS actor_id)) OR (area_id = ANY (( SELECT app.areas_with('case.read'::text) AS areas_with)::uuid[])) OR (EXISTS ( SELECT 1
   FROM app.user_role r
  WHERE ((r.user_id = ( SELECT app.actor_id() AS actor_id)) AND (r.area_id = task.area_id) AND (r.role = task.owner_role) AND (r.starts_at <= ( SELECT app.clock_now() AS clock_now)) AND ((r.ends_at IS NULL) OR (r.ends_at > ( SELECT app.clock_now() AS clock_now))))))) AND ((person_id IS NULL) OR (person_id <> ALL (( SELECT app.blocked_persons() AS blocked_persons)::uuid[])))));

CREATE POLICY wall ON app.task FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY wall_ends_action ON app.task FOR UPDATE TO parapet_wall
  USING ((subject_type = 'action'::text));

CREATE POLICY wall_ends_match ON app.task FOR UPDATE TO parapet_wall
  USING ((kind = 'settle-match'::text));

CREATE POLICY wall_hands_over ON app.task FOR UPDATE TO parapet_wall
  USING (true);

CREATE POLICY wall_match ON app.task FOR INSERT TO parapet_wall
  WITH CHECK ((kind = 'settle-match'::text));

CREATE POLICY wall_reads_action ON app.task FOR SELECT TO parapet_wall
  USING ((subject_type = 'action'::text));

CREATE POLICY wall_suggest ON app.task FOR INSERT TO parapet_wall
  WITH CHECK ((kind = 'own-name-suggested'::text));

CREATE POLICY doorkeeper ON app.user_account FOR ALL TO parapet_doorkeeper
  USING (true)
  WITH CHECK (true);

CREATE POLICY end_it ON app.user_account FOR UPDATE TO parapet_app
  USING ((id = ANY (( SELECT app.administered_users() AS administered_users)::uuid[])))
  WITH CHECK (((ends_on IS NOT NULL) AND (ended_reason <> ''::text)));

CREATE POLICY invite ON app.user_account FOR INSERT TO parapet_app
  WITH CHECK (((status = 'invited'::text) AND (created_at = ( SELECT app.clock_now() AS clock_now)) AND (ended_reason IS NULL) AND (version = 1) AND (agency_id IN ( SELECT a.agency_id
   FROM app.agency_area a
  WHERE (a.area_id = ANY (( SELECT app.areas_with('user.administer'::text) AS areas_with)::uuid[]))))));

CREATE POLICY operator ON app.user_account FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.user_account FOR SELECT TO parapet_app
  USING ((id = ANY (( SELECT app.colleagues() AS colleagues)::uuid[])));

CREATE POLICY service_read ON app.user_account FOR SELECT TO parapet_clockkeeper, parapet_postman, parapet_wall
  USING (true);

CREATE POLICY doorkeeper ON app.user_credential FOR ALL TO parapet_doorkeeper
  USING (true)
  WITH CHECK (true);

CREATE POLICY operator ON app.user_credential FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY own ON app.user_credential FOR SELECT TO parapet_app
  USING ((user_id = ( SELECT app.actor_id() AS actor_id)));

CREATE POLICY own_change ON app.user_credential FOR UPDATE TO parapet_app
  USING ((user_id = ( SELECT app.actor_id() AS actor_id)));

CREATE POLICY add ON app.user_post FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('user.administer'::text) AS areas_with)::uuid[])) AND (user_id = ANY (( SELECT app.administered_users() AS administered_users)::uuid[])) AND (recorded_by = ( SELECT app.actor_id() AS actor_id)) AND (recorded_at = ( SELECT app.clock_now() AS clock_now)) AND (superseded_at IS NULL)));

CREATE POLICY operator ON app.user_post FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.user_post FOR SELECT TO parapet_app
  USING (((area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[])) OR (user_id = ( SELECT app.actor_id() AS actor_id))));

CREATE POLICY supersede ON app.user_post FOR UPDATE TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('user.administer'::text) AS areas_with)::uuid[])) AND (user_id = ANY (( SELECT app.administered_users() AS administered_users)::uuid[])) AND (superseded_at IS NULL)))
  WITH CHECK (((superseded_by = ( SELECT app.actor_id() AS actor_id)) AND (superseded_at = ( SELECT app.clock_now() AS clock_now)) AND (superseded_because <> ''::text)));

CREATE POLICY doorkeeper ON app.user_role FOR ALL TO parapet_doorkeeper
  USING (true)
  WITH CHECK (true);

CREATE POLICY end_it ON app.user_role FOR UPDATE TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('user.administer'::text) AS areas_with)::uuid[])) AND (user_id <> ( SELECT app.actor_id() AS actor_id))))
  WITH CHECK (((ended_by = ( SELECT app.actor_id() AS actor_id)) AND (end_reason <> ''::text) AND (ends_at IS NOT NULL)));

CREATE POLICY give ON app.user_role FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('user.administer'::text) AS areas_with)::uuid[])) AND (granted_by = ( SELECT app.actor_id() AS actor_id)) AND (starts_at >= ( SELECT app.clock_now() AS clock_now)) AND (ended_by IS NULL) AND ( SELECT app.may_be_given_role(user_role.user_id, user_role.area_id) AS may_be_given_role)));

CREATE POLICY operator ON app.user_role FOR ALL TO parapet_operator
  USING (true)
  WITH CHECK (true);

CREATE POLICY read ON app.user_role FOR SELECT TO parapet_app
  USING (((user_id = ( SELECT app.actor_id() AS actor_id)) OR (area_id = ANY (( SELECT app.my_areas() AS my_areas)::uuid[]))));

CREATE POLICY service_read ON app.user_role FOR SELECT TO parapet_clockkeeper, parapet_postman, parapet_wall
  USING (true);

CREATE POLICY hand_over ON app.work_handover FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('user.administer'::text) AS areas_with)::uuid[])) AND (leaver_id = ANY (( SELECT app.administered_users() AS administered_users)::uuid[])) AND (made_by = ( SELECT app.actor_id() AS actor_id)) AND (made_at = ( SELECT app.clock_now() AS clock_now))));

CREATE POLICY read ON app.work_handover FOR SELECT TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('user.administer'::text) AS areas_with)::uuid[])) OR (id = ANY (( SELECT app.taken_over() AS taken_over)::uuid[]))));

CREATE POLICY wall ON app.work_handover FOR SELECT TO parapet_wall
  USING (true);

CREATE POLICY hand_over ON app.work_handover_item FOR INSERT TO parapet_app
  WITH CHECK (((area_id = ANY (( SELECT app.areas_with('user.administer'::text) AS areas_with)::uuid[])) AND (EXISTS ( SELECT 1
   FROM app.work_handover h
  WHERE ((h.id = work_handover_item.handover_id) AND (h.leaver_id = work_handover_item.from_user_id) AND (h.made_by = ( SELECT app.actor_id() AS actor_id)) AND (h.made_at = ( SELECT app.clock_now() AS clock_now)))))));

CREATE POLICY read ON app.work_handover_item FOR SELECT TO parapet_app
  USING (((area_id = ANY (( SELECT app.areas_with('user.administer'::text) AS areas_with)::uuid[])) OR (to_user_id = ( SELECT app.actor_id() AS actor_id))));

CREATE POLICY wall ON app.work_handover_item FOR SELECT TO parapet_wall
  USING (true);

--
-- Grants
--

GRANT INSERT,SELECT ON app.access_block TO parapet_app;

GRANT UPDATE(ends_at,ended_at,ended_by,end_reason) ON app.access_block TO parapet_app;

GRANT SELECT ON app.access_block TO parapet_wall;

GRANT UPDATE(person_id) ON app.access_block TO parapet_wall;

GRANT INSERT,SELECT ON app.access_grant TO parapet_app;

GRANT UPDATE(ends_at,revoked_at,revoked_by,revoke_reason) ON app.access_grant TO parapet_app;

GRANT INSERT,SELECT,UPDATE ON app.access_grant TO parapet_wall;

GRANT UPDATE(person_id) ON app.access_grant TO parapet_wall;

GRANT INSERT ON app.account_link TO parapet_app;

GRANT UPDATE(used_at) ON app.account_link TO parapet_app;

GRANT DELETE,INSERT,SELECT,UPDATE ON app.account_link TO parapet_doorkeeper;

GRANT DELETE,INSERT,SELECT,UPDATE ON app.account_link TO parapet_operator;

GRANT UPDATE(used_at,draft_password_hash,draft_totp_secret) ON app.account_link TO parapet_wall;

GRANT INSERT,SELECT ON app.action TO parapet_app;

GRANT UPDATE(owner_id,what,reasons,due_on,state,accepted_by,accepted_at,refused_reason,result,evidence,closed_by,closed_at,close_reason,change_reason,version) ON app.action TO parapet_app;

GRANT SELECT ON app.action TO parapet_clockkeeper;

GRANT SELECT ON app.action TO parapet_wall;

GRANT UPDATE(person_id,owner_id,change_reason,version) ON app.action TO parapet_wall;

GRANT SELECT ON app.action_history TO parapet_app;

GRANT INSERT ON app.action_history TO parapet_wall;

GRANT SELECT ON app.agency TO parapet_app;

GRANT SELECT ON app.agency TO parapet_clockkeeper;

GRANT SELECT ON app.agency TO parapet_doorkeeper;

GRANT INSERT,SELECT,UPDATE ON app.agency TO parapet_operator;

GRANT SELECT ON app.agency TO parapet_postman;

GRANT SELECT ON app.agency TO parapet_wall;

GRANT INSERT,SELECT ON app.agency_area TO parapet_app;

GRANT DELETE,INSERT,SELECT ON app.agency_area TO parapet_operator;

GRANT SELECT ON app.agency_area TO parapet_wall;

GRANT INSERT,SELECT ON app.agency_entry TO parapet_app;

GRANT UPDATE(type,name,role_statement,contact_post,contact_phone,contact_route,general_advice,specific_advice,co_ordination,sharing_policy,channel,channel_shown_on,channel_shown_how,lead_officer_id,ended_on,version) ON app.agency_entry TO parapet_app;

GRANT INSERT,SELECT ON app.agency_entry TO parapet_operator;

GRANT DELETE,INSERT,SELECT ON app.agenda_item TO parapet_app;

GRANT UPDATE(position,opened_at,opened_by,outcome,outcome_reason,closed_at,version) ON app.agenda_item TO parapet_app;

GRANT SELECT ON app.agenda_item TO parapet_wall;

GRANT UPDATE(person_id) ON app.agenda_item TO parapet_wall;

GRANT INSERT,SELECT ON app.agenda_request TO parapet_app;

GRANT UPDATE(state,agenda_item_id,closed_at,close_reason) ON app.agenda_request TO parapet_app;

GRANT INSERT,SELECT ON app.agenda_request TO parapet_clockkeeper;

GRANT SELECT ON app.agenda_request TO parapet_wall;

GRANT UPDATE(person_id) ON app.agenda_request TO parapet_wall;

GRANT INSERT ON app.api_token TO parapet_app;

GRANT UPDATE(revoked_at) ON app.api_token TO parapet_app;

GRANT DELETE,INSERT,SELECT ON app.api_token TO parapet_doorkeeper;

GRANT UPDATE(revoked_at) ON app.api_token TO parapet_doorkeeper;

GRANT INSERT,SELECT ON app.api_token TO parapet_operator;

GRANT UPDATE(revoked_at) ON app.api_token TO parapet_operator;

GRANT UPDATE(last_used_at,revoked_at) ON app.api_token TO parapet_wall;

GRANT EXECUTE ON FUNCTION app.area_name(uuid) TO parapet_app;

GRANT EXECUTE ON FUNCTION app.audited_about(uuid[],timestamp with time zone,timestamp with time zone,integer) TO parapet_app;

GRANT EXECUTE ON FUNCTION app.audited_subject(text) TO parapet_app;

GRANT EXECUTE ON FUNCTION app.break_glass(text,text) TO parapet_app;

GRANT EXECUTE ON FUNCTION app.kept_from(uuid) TO parapet_app;

GRANT EXECUTE ON FUNCTION app.leaver_work(uuid,uuid) TO parapet_app;

GRANT EXECUTE ON FUNCTION app.merge_persons(uuid,uuid,text) TO parapet_app;

GRANT EXECUTE ON FUNCTION app.open_session(bytea,timestamp with time zone,interval) TO parapet_login;

GRANT EXECUTE ON FUNCTION app.open_token(bytea,timestamp with time zone) TO parapet_login;

GRANT EXECUTE ON FUNCTION app.pass_over(uuid,uuid,real,text[],text) TO parapet_app;

GRANT EXECUTE ON FUNCTION app.restricted_match(text,text,text[],text,uuid[]) TO parapet_app;

GRANT EXECUTE ON FUNCTION app.search_candidates(text,text,text[],text,integer) TO parapet_app;

GRANT EXECUTE ON FUNCTION app.since_merge(uuid) TO parapet_app;

GRANT EXECUTE ON FUNCTION app.standing(uuid,timestamp with time zone) TO parapet_doorkeeper;

GRANT EXECUTE ON FUNCTION app.told_of_break_glass(uuid) TO parapet_app;

GRANT EXECUTE ON FUNCTION app.unmerge_persons(uuid,text,text[]) TO parapet_app;

GRANT EXECUTE ON FUNCTION app.who_may_take(uuid,uuid) TO parapet_app;

GRANT EXECUTE ON FUNCTION app.why_not_merge(uuid,uuid) TO parapet_app;

GRANT SELECT ON app.area TO parapet_app;

GRANT SELECT ON app.area TO parapet_clockkeeper;

GRANT SELECT ON app.area TO parapet_doorkeeper;

GRANT INSERT,SELECT,UPDATE ON app.area TO parapet_operator;

GRANT SELECT ON app.area TO parapet_postman;

GRANT SELECT ON app.area TO parapet_wall;

GRANT INSERT,SELECT ON app.area_profile TO parapet_app;

GRANT UPDATE(effective_to) ON app.area_profile TO parapet_app;

GRANT SELECT ON app.area_profile TO parapet_clockkeeper;

GRANT INSERT,SELECT,UPDATE ON app.area_profile TO parapet_operator;

GRANT SELECT ON app.area_profile TO parapet_wall;

GRANT INSERT,SELECT ON app.area_record TO parapet_app;

GRANT UPDATE(arrangements,consultation,consulted_on,last_reviewed_on,report_title,report_published_on,report_link,coordination,coordinator_id,coordination_contact,unit_name,unit_contact,unit_takes_in,version) ON app.area_record TO parapet_app;

GRANT INSERT,SELECT ON app.area_record TO parapet_operator;

GRANT INSERT,SELECT ON app.attendance TO parapet_app;

GRANT UPDATE(status,arrived_at,left_at,fact_sheet_read_at,signed_at,signed_text) ON app.attendance TO parapet_app;

GRANT SELECT ON app.attendance TO parapet_wall;

GRANT INSERT,SELECT ON app.attendance_item TO parapet_app;

GRANT UPDATE(present_until,out_reason) ON app.attendance_item TO parapet_app;

GRANT SELECT ON app.attendance_item TO parapet_wall;

GRANT SELECT ON app.attendance_movement TO parapet_app;

GRANT INSERT ON app.attendance_movement TO parapet_wall;

GRANT SELECT ON app.audit_checkpoint TO parapet_app;

GRANT INSERT,SELECT ON app.audit_checkpoint TO parapet_sealer;

GRANT INSERT,SELECT ON app.audit_detail TO parapet_app;

GRANT INSERT ON app.audit_detail TO parapet_clockkeeper;

GRANT INSERT ON app.audit_detail TO parapet_doorkeeper;

GRANT INSERT ON app.audit_detail TO parapet_operator;

GRANT INSERT ON app.audit_detail TO parapet_postman;

GRANT INSERT,SELECT ON app.audit_detail TO parapet_sealer;

GRANT UPDATE(salt,detail,disposed_at) ON app.audit_detail TO parapet_sealer;

GRANT INSERT,SELECT ON app.audit_event TO parapet_app;

GRANT INSERT ON app.audit_event TO parapet_clockkeeper;

GRANT INSERT ON app.audit_event TO parapet_doorkeeper;

GRANT INSERT ON app.audit_event TO parapet_operator;

GRANT INSERT ON app.audit_event TO parapet_postman;

GRANT INSERT,SELECT ON app.audit_event TO parapet_sealer;

GRANT SELECT ON app.audit_event TO parapet_wall;

GRANT SELECT ON app.audit_key TO parapet_app;

GRANT INSERT,SELECT ON app.audit_key TO parapet_sealer;

GRANT SELECT ON app.audit_leaf TO parapet_app;

GRANT INSERT,SELECT ON app.audit_leaf TO parapet_sealer;

GRANT DELETE,SELECT,UPDATE ON app.audit_unsealed TO parapet_sealer;

GRANT INSERT ON app.audit_unsealed TO parapet_wall;

GRANT SELECT ON app.bank_holiday TO parapet_app;

GRANT SELECT ON app.bank_holiday TO parapet_clockkeeper;

GRANT DELETE,INSERT,SELECT ON app.bank_holiday TO parapet_operator;

GRANT INSERT,SELECT,UPDATE ON app.case_file TO parapet_app;

GRANT SELECT ON app.case_file TO parapet_clockkeeper;

GRANT SELECT ON app.case_file TO parapet_wall;

GRANT UPDATE(person_id,case_manager_id,version) ON app.case_file TO parapet_wall;

GRANT INSERT,SELECT ON app.category_history TO parapet_app;

GRANT UPDATE(superseded_at) ON app.category_history TO parapet_app;

GRANT SELECT ON app.category_history TO parapet_clockkeeper;

GRANT SELECT ON app.category_now TO parapet_app;

GRANT SELECT ON app.category_now TO parapet_clockkeeper;

GRANT INSERT,SELECT,UPDATE ON app.clock TO parapet_app;

GRANT INSERT,SELECT,UPDATE ON app.clock TO parapet_clockkeeper;

GRANT SELECT ON app.clock TO parapet_wall;

GRANT UPDATE(person_id,state,owner_user_id,closed_at,closed_by,close_reason) ON app.clock TO parapet_wall;

GRANT INSERT,SELECT ON app.clock_reckoning TO parapet_app;

GRANT UPDATE(answer,reckoned_at) ON app.clock_reckoning TO parapet_app;

GRANT INSERT,SELECT ON app.clock_reckoning TO parapet_clockkeeper;

GRANT UPDATE(answer,reckoned_at) ON app.clock_reckoning TO parapet_clockkeeper;

GRANT INSERT,SELECT ON app.clock_run TO parapet_clockkeeper;

GRANT UPDATE(done_through,cases,opened,overtaken,finished_at) ON app.clock_run TO parapet_clockkeeper;

GRANT INSERT,SELECT ON app.command_area TO parapet_app;

GRANT UPDATE(name,ended_on,version) ON app.command_area TO parapet_app;

GRANT INSERT,SELECT ON app.command_area TO parapet_operator;

GRANT INSERT,SELECT ON app.confided_source TO parapet_app;

GRANT SELECT ON app.confided_source TO parapet_wall;

GRANT UPDATE(person_id) ON app.confided_source TO parapet_wall;

GRANT INSERT,SELECT ON app.cooperation_answer TO parapet_app;

GRANT INSERT,SELECT ON app.cooperation_answer TO parapet_operator;

GRANT INSERT,SELECT ON app.cooperation_request TO parapet_app;

GRANT UPDATE(state,version) ON app.cooperation_request TO parapet_app;

GRANT INSERT,SELECT ON app.cooperation_request TO parapet_operator;

GRANT SELECT ON app.cooperation_request TO parapet_wall;

GRANT UPDATE(person_id) ON app.cooperation_request TO parapet_wall;

GRANT INSERT,SELECT ON app.directory_change TO parapet_app;

GRANT INSERT,SELECT ON app.directory_change TO parapet_operator;

GRANT DELETE,INSERT,SELECT ON app.file_content TO parapet_app;

GRANT DELETE,INSERT,SELECT ON app.form_draft TO parapet_app;

GRANT UPDATE(answers,revision,saved_at) ON app.form_draft TO parapet_app;

GRANT SELECT ON app.form_draft TO parapet_wall;

GRANT UPDATE(owner_id) ON app.form_draft TO parapet_wall;

GRANT DELETE,SELECT ON app.held_form TO parapet_app;

GRANT DELETE,INSERT,SELECT ON app.held_form TO parapet_doorkeeper;

GRANT UPDATE(held_at,expires_at) ON app.held_form TO parapet_doorkeeper;

GRANT INSERT,SELECT ON app.housing_information TO parapet_app;

GRANT UPDATE(status,answers,missing,missing_reason,urgent,sent_at,withdrawn_reason,version) ON app.housing_information TO parapet_app;

GRANT SELECT ON app.housing_information TO parapet_wall;

GRANT UPDATE(person_id) ON app.housing_information TO parapet_wall;

GRANT INSERT,SELECT ON app.identification TO parapet_app;

GRANT INSERT,SELECT ON app.information_item TO parapet_app;

GRANT UPDATE(owner_agency_id,kind,body,source,purpose,lawful_basis,handling,event_on,withdrawn_at,withdrawn_reason,version) ON app.information_item TO parapet_app;

GRANT SELECT ON app.information_item TO parapet_wall;

GRANT UPDATE(person_id) ON app.information_item TO parapet_wall;

GRANT SELECT ON app.information_item_version TO parapet_app;

GRANT INSERT ON app.information_item_version TO parapet_wall;

GRANT INSERT,SELECT ON app.invitation TO parapet_app;

GRANT UPDATE(sent_at,papers_sent_at,response,response_reason,responded_at) ON app.invitation TO parapet_app;

GRANT SELECT ON app.invitation TO parapet_wall;

GRANT DELETE,INSERT,SELECT ON app.invitation_item TO parapet_app;

GRANT SELECT ON app.invitation_item TO parapet_wall;

GRANT INSERT,SELECT ON app.lead_manager TO parapet_app;

GRANT UPDATE(superseded_at,superseded_by,superseded_because) ON app.lead_manager TO parapet_app;

GRANT INSERT,SELECT ON app.lead_manager TO parapet_operator;

GRANT INSERT,SELECT ON app.legal_event TO parapet_app;

GRANT UPDATE(superseded_at,superseded_by,superseded_reason,details) ON app.legal_event TO parapet_app;

GRANT SELECT ON app.legal_event TO parapet_clockkeeper;

GRANT SELECT ON app.legal_event TO parapet_wall;

GRANT UPDATE(person_id) ON app.legal_event TO parapet_wall;

GRANT INSERT,SELECT ON app.level_history TO parapet_app;

GRANT UPDATE(superseded_at) ON app.level_history TO parapet_app;

GRANT SELECT ON app.level_history TO parapet_clockkeeper;

GRANT SELECT ON app.level_now TO parapet_app;

GRANT SELECT ON app.level_now TO parapet_clockkeeper;

GRANT INSERT,SELECT ON app.meeting TO parapet_app;

GRANT UPDATE(starts_at,place,chair_id,minute_taker_id,state,fact_sheet_shown_at,papers_due_on,papers_sent_at,ended_at,cancelled_reason,version) ON app.meeting TO parapet_app;

GRANT SELECT ON app.meeting TO parapet_clockkeeper;

GRANT SELECT ON app.meeting TO parapet_postman;

GRANT SELECT ON app.meeting TO parapet_wall;

GRANT UPDATE(chair_id,minute_taker_id,version) ON app.meeting TO parapet_wall;

GRANT INSERT,SELECT ON app.minute TO parapet_app;

GRANT UPDATE(status,discussion,risk_confirmed,level,level_reasons,review_outcome,next_review_on,review_reasons,review_factors,person_told,person_told_reasons,dissent,approved_by,approved_at,version) ON app.minute TO parapet_app;

GRANT SELECT ON app.minute TO parapet_wall;

GRANT UPDATE(person_id) ON app.minute TO parapet_wall;

GRANT DELETE,INSERT,SELECT ON app.minute_decision TO parapet_app;

GRANT UPDATE(position,decision,reasons,owner_agency_id,dissent,recorded_by,recorded_at,version) ON app.minute_decision TO parapet_app;

GRANT DELETE,INSERT,SELECT ON app.minute_quote TO parapet_app;

GRANT SELECT ON app.minute_quote TO parapet_wall;

GRANT DELETE,INSERT,SELECT ON app.minute_recipient TO parapet_app;

GRANT UPDATE(decided_by,decided_at) ON app.minute_recipient TO parapet_app;

GRANT SELECT ON app.minute_recipient TO parapet_wall;

GRANT SELECT ON app.name_root TO parapet_wall;

GRANT SELECT ON app.offence_code TO parapet_app;

GRANT SELECT ON app.offence_code TO parapet_clockkeeper;

GRANT DELETE,INSERT,SELECT ON app.offence_code TO parapet_operator;

GRANT SELECT ON app.offence_import TO parapet_app;

GRANT SELECT ON app.offence_import TO parapet_clockkeeper;

GRANT INSERT,SELECT ON app.offence_import TO parapet_operator;

GRANT SELECT ON app.oidc_identity TO parapet_app;

GRANT DELETE,INSERT,SELECT ON app.oidc_identity TO parapet_doorkeeper;

GRANT DELETE,INSERT,SELECT ON app.oidc_identity TO parapet_operator;

GRANT INSERT,SELECT ON app.outbox_message TO parapet_app;

GRANT INSERT ON app.outbox_message TO parapet_clockkeeper;

GRANT INSERT ON app.outbox_message TO parapet_doorkeeper;

GRANT SELECT ON app.outbox_message TO parapet_postman;

GRANT UPDATE(state,attempts,last_error,sent_at) ON app.outbox_message TO parapet_postman;

GRANT INSERT,SELECT ON app.panel_absence TO parapet_app;

GRANT INSERT,SELECT ON app.panel_member TO parapet_app;

GRANT INSERT,SELECT ON app.panel_sitting TO parapet_app;

GRANT SELECT ON app.permission TO parapet_app;

GRANT SELECT ON app.permission TO parapet_doorkeeper;

GRANT SELECT ON app.permission TO parapet_operator;

GRANT INSERT,SELECT,UPDATE ON app.person TO parapet_app;

GRANT SELECT ON app.person TO parapet_clockkeeper;

GRANT SELECT ON app.person TO parapet_wall;

GRANT UPDATE(date_of_birth,version,merged_into) ON app.person TO parapet_wall;

GRANT INSERT,SELECT ON app.person_fact TO parapet_app;

GRANT UPDATE(superseded_at,superseded_by,superseded_reason) ON app.person_fact TO parapet_app;

GRANT SELECT ON app.person_fact TO parapet_clockkeeper;

GRANT SELECT ON app.person_fact TO parapet_wall;

GRANT UPDATE(person_id,superseded_at,superseded_by,superseded_reason) ON app.person_fact TO parapet_wall;

GRANT INSERT,SELECT ON app.person_identifier TO parapet_app;

GRANT UPDATE(superseded_at,superseded_by,superseded_reason) ON app.person_identifier TO parapet_app;

GRANT SELECT ON app.person_identifier TO parapet_wall;

GRANT UPDATE(person_id) ON app.person_identifier TO parapet_wall;

GRANT SELECT ON app.person_match TO parapet_app;

GRANT UPDATE(verdict,reason,decided_by,decided_at,version) ON app.person_match TO parapet_app;

GRANT INSERT,SELECT,UPDATE ON app.person_match TO parapet_wall;

GRANT SELECT ON app.person_merge TO parapet_app;

GRANT INSERT,SELECT,UPDATE ON app.person_merge TO parapet_wall;

GRANT SELECT ON app.person_merge_row TO parapet_app;

GRANT INSERT,SELECT ON app.person_merge_row TO parapet_wall;

GRANT INSERT,SELECT,UPDATE ON app.person_name TO parapet_app;

GRANT SELECT ON app.person_name TO parapet_wall;

GRANT UPDATE(person_id,kind) ON app.person_name TO parapet_wall;

GRANT INSERT,SELECT ON app.person_relationship TO parapet_app;

GRANT UPDATE(superseded_at,superseded_by,superseded_reason) ON app.person_relationship TO parapet_app;

GRANT SELECT ON app.person_relationship TO parapet_wall;

GRANT UPDATE(person_id,other_id) ON app.person_relationship TO parapet_wall;

GRANT INSERT,SELECT ON app.person_restriction TO parapet_app;

GRANT UPDATE(lifted_by,lifted_at,lifted_reason) ON app.person_restriction TO parapet_app;

GRANT SELECT ON app.person_restriction TO parapet_wall;

GRANT UPDATE(person_id) ON app.person_restriction TO parapet_wall;

GRANT INSERT,SELECT ON app.procedure_change TO parapet_app;

GRANT INSERT,SELECT ON app.procedure_document TO parapet_app;

GRANT UPDATE(title,issuer,edition,link,in_effect_from,last_reviewed_on,next_review_on,withdrawn_at,version,topics) ON app.procedure_document TO parapet_app;

GRANT DELETE,INSERT,SELECT ON app.profile_draft TO parapet_app;

GRANT UPDATE(base_version,profile_key,settings,revision,changed_by,changed_at) ON app.profile_draft TO parapet_app;

GRANT INSERT,SELECT ON app.protocol TO parapet_app;

GRANT UPDATE(title,signed_on,replaced,legislation,ended_on,version) ON app.protocol TO parapet_app;

GRANT INSERT,SELECT ON app.protocol TO parapet_operator;

GRANT INSERT,SELECT ON app.protocol_confirmation TO parapet_app;

GRANT SELECT ON app.protocol_confirmation TO parapet_wall;

GRANT DELETE,INSERT,SELECT ON app.protocol_signatory TO parapet_app;

GRANT INSERT,SELECT ON app.protocol_signatory TO parapet_operator;

GRANT INSERT,SELECT ON app.quality_check TO parapet_app;

GRANT DELETE,INSERT,SELECT ON app.recovery_code TO parapet_app;

GRANT DELETE,INSERT,SELECT ON app.recovery_code TO parapet_doorkeeper;

GRANT UPDATE(used_at) ON app.recovery_code TO parapet_doorkeeper;

GRANT DELETE,INSERT,SELECT ON app.recovery_code TO parapet_operator;

GRANT UPDATE(used_at) ON app.recovery_code TO parapet_operator;

GRANT INSERT,SELECT ON app.referral TO parapet_app;

GRANT UPDATE(status,latest_version,claims_level_3,proposed_level,case_id,submitted_at,withdrawn_reason,version,route) ON app.referral TO parapet_app;

GRANT SELECT ON app.referral TO parapet_wall;

GRANT UPDATE(person_id,referrer_id,version) ON app.referral TO parapet_wall;

GRANT INSERT,SELECT ON app.referral_copy TO parapet_app;

GRANT UPDATE(posted_at,posted_by,received_at,received_by) ON app.referral_copy TO parapet_app;

GRANT SELECT ON app.referral_copy TO parapet_wall;

GRANT UPDATE(person_id) ON app.referral_copy TO parapet_wall;

GRANT INSERT,SELECT ON app.referral_version TO parapet_app;

GRANT INSERT,SELECT ON app.review TO parapet_app;

GRANT UPDATE(clock_id,superseded_at) ON app.review TO parapet_app;

GRANT SELECT ON app.review TO parapet_clockkeeper;

GRANT SELECT ON app.review TO parapet_wall;

GRANT UPDATE(person_id) ON app.review TO parapet_wall;

GRANT SELECT ON app.role TO parapet_app;

GRANT SELECT ON app.role TO parapet_doorkeeper;

GRANT SELECT ON app.role TO parapet_operator;

GRANT SELECT ON app.role TO parapet_postman;

GRANT SELECT ON app.role TO parapet_wall;

GRANT SELECT ON app.role_permission TO parapet_app;

GRANT SELECT ON app.role_permission TO parapet_doorkeeper;

GRANT SELECT ON app.role_permission TO parapet_operator;

GRANT SELECT ON app.role_permission TO parapet_wall;

GRANT DELETE,INSERT,SELECT,UPDATE ON app.same_person TO parapet_wall;

GRANT SELECT ON app.same_person_made TO parapet_wall;

GRANT INSERT,SELECT ON app.screening_decision TO parapet_app;

GRANT SELECT ON app.screening_decision TO parapet_wall;

GRANT UPDATE(person_id) ON app.screening_decision TO parapet_wall;

GRANT DELETE,INSERT,SELECT ON app.screening_draft TO parapet_app;

GRANT UPDATE(referral_version,answers,saved_at) ON app.screening_draft TO parapet_app;

GRANT DELETE,INSERT,SELECT,UPDATE ON app.search_key TO parapet_wall;

GRANT SELECT ON app.search_key_made TO parapet_wall;

GRANT UPDATE(revoked_at,revoke_reason,id_token) ON app.session TO parapet_app;

GRANT DELETE,INSERT,SELECT,UPDATE ON app.session TO parapet_doorkeeper;

GRANT SELECT ON app.session TO parapet_operator;

GRANT UPDATE(revoked_at,revoke_reason,id_token) ON app.session TO parapet_operator;

GRANT UPDATE(last_seen_at,revoked_at,revoke_reason,id_token) ON app.session TO parapet_wall;

GRANT DELETE,INSERT,SELECT ON app.sign_in_step TO parapet_doorkeeper;

GRANT DELETE ON app.sign_in_step TO parapet_wall;

GRANT DELETE,INSERT,SELECT ON app.sign_in_throttle TO parapet_app;

GRANT UPDATE(level,counted_at,locked_until) ON app.sign_in_throttle TO parapet_app;

GRANT DELETE,INSERT,SELECT,UPDATE ON app.sign_in_throttle TO parapet_doorkeeper;

GRANT INSERT,SELECT ON app.stored_file TO parapet_app;

GRANT UPDATE(scan_result,scanned_at,removed_at,removed_by,removed_reason) ON app.stored_file TO parapet_app;

GRANT SELECT ON app.stored_file TO parapet_wall;

GRANT UPDATE(person_id) ON app.stored_file TO parapet_wall;

GRANT INSERT,SELECT ON app.task TO parapet_app;

GRANT UPDATE(done_at,done_by,outcome) ON app.task TO parapet_app;

GRANT INSERT,SELECT,UPDATE ON app.task TO parapet_clockkeeper;

GRANT INSERT,SELECT ON app.task TO parapet_wall;

GRANT UPDATE(person_id,owner_user_id,done_at,done_by,outcome) ON app.task TO parapet_wall;

GRANT INSERT,SELECT ON app.user_account TO parapet_app;

GRANT UPDATE(status,ends_on,ended_reason,version) ON app.user_account TO parapet_app;

GRANT SELECT ON app.user_account TO parapet_clockkeeper;

GRANT INSERT,SELECT,UPDATE ON app.user_account TO parapet_doorkeeper;

GRANT INSERT,SELECT,UPDATE ON app.user_account TO parapet_operator;

GRANT SELECT ON app.user_account TO parapet_postman;

GRANT SELECT ON app.user_account TO parapet_wall;

GRANT SELECT ON app.user_credential TO parapet_app;

GRANT UPDATE(totp_secret,totp_enrolled_at,totp_last_step,new_totp_secret,new_totp_session,new_totp_until) ON app.user_credential TO parapet_app;

GRANT DELETE,INSERT,SELECT,UPDATE ON app.user_credential TO parapet_doorkeeper;

GRANT DELETE,INSERT,SELECT,UPDATE ON app.user_credential TO parapet_operator;

GRANT INSERT,SELECT ON app.user_post TO parapet_app;

GRANT UPDATE(superseded_at,superseded_by,superseded_because) ON app.user_post TO parapet_app;

GRANT INSERT,SELECT ON app.user_post TO parapet_operator;

GRANT INSERT,SELECT ON app.user_role TO parapet_app;

GRANT UPDATE(ends_at,ended_by,end_reason) ON app.user_role TO parapet_app;

GRANT SELECT ON app.user_role TO parapet_clockkeeper;

GRANT INSERT,SELECT ON app.user_role TO parapet_doorkeeper;

GRANT UPDATE(ends_at) ON app.user_role TO parapet_doorkeeper;

GRANT INSERT,SELECT,UPDATE ON app.user_role TO parapet_operator;

GRANT SELECT ON app.user_role TO parapet_postman;

GRANT SELECT ON app.user_role TO parapet_wall;

GRANT INSERT,SELECT ON app.work_handover TO parapet_app;

GRANT SELECT ON app.work_handover TO parapet_wall;

GRANT INSERT,SELECT ON app.work_handover_item TO parapet_app;

GRANT SELECT ON app.work_handover_item TO parapet_wall;

--
-- Comments
--

COMMENT ON FUNCTION app.actor_id() IS 'The signed-in user of this transaction, or null: then every policy denies.';

COMMENT ON FUNCTION app.administered_users() IS 'Users who hold or held a role where the actor administers; never the actor, and nobody whose roles are only elsewhere.';

COMMENT ON FUNCTION app.agency_is_new(uuid) IS 'Whether an agency takes part nowhere yet. An area brings in new agencies only: those of another area are the operator''s to share.';

COMMENT ON FUNCTION app.approved_minutes_granted() IS 'Approved minutes that the actor attended, chaired, took or has a duty to read.';

COMMENT ON FUNCTION app.area_name(uuid) IS 'The name of an area that a co-ordinator is told to ask about a match.';

COMMENT ON FUNCTION app.areas_with(text) IS 'Areas in which the actor now holds a role with this permission.';

COMMENT ON FUNCTION app.asked_at(app.meeting) IS 'Whether the fact sheet (MT-29) and a signature (MT-30, AP-19) are asked of those who attend a meeting.';

COMMENT ON FUNCTION app.audited_about(uuid[],timestamp with time zone,timestamp with time zone,integer) IS 'Events about these records, and those that relied on these grants, in the areas whose trail the actor may read.';

COMMENT ON FUNCTION app.audited_subject(text) IS 'The record with this reference, for whoever reads the audit trail of its area, so that they can ask who looked at it.';

COMMENT ON FUNCTION app.audited_users() IS 'Users all of whose roles, now and before, are in areas whose audit trail the actor may read.';

COMMENT ON FUNCTION app.birth_keys(text) IS 'Keys of a date of birth, or of its year, or of its year and month.';

COMMENT ON FUNCTION app.blocked_cases() IS 'Case files of persons whose record the actor must not see.';

COMMENT ON FUNCTION app.blocked_subjects() IS 'The persons the actor is blocked from, and the records about them, as the audit trail names them.';

COMMENT ON FUNCTION app.break_glass(text,text) IS 'Emergency sight of one case for four hours, reason first. Unknown, blocked and out-of-area references look the same: no row.';

COMMENT ON FUNCTION app.caseload_of(uuid,uuid) IS 'All that somebody still owes in an area. For the functions below, which say who may ask.';

COMMENT ON FUNCTION app.chaired_cases() IS 'Cases on the agenda of a meeting that the actor chairs.';

COMMENT ON FUNCTION app.clock_now() IS 'The moment of this request. Policies read it, so tests can move it.';

COMMENT ON FUNCTION app.clocks_of_profile(uuid) IS 'How many open clocks of an area rest on an interval of its profile, by rule and level. Numbers only, for its administrators.';

COMMENT ON FUNCTION app.colleagues() IS 'Users who hold or held a role in an area of the actor: the directory that names people on records.';

COMMENT ON FUNCTION app.end_all_ways_in() IS 'SE-05: with an account end its sessions, tokens, half-finished sign-ins and links, in the same transaction, whoever ended it.';

COMMENT ON FUNCTION app.fold_name(text) IS 'Lower case, without accents, apostrophes or stops; anything else that is no letter or digit becomes a space.';

COMMENT ON FUNCTION app.fold_number(text) IS 'Letters and digits alone, a PNC number without its century and padding, and letters that are mistaken for digits as those digits.';

COMMENT ON FUNCTION app.followers() IS 'Every column that says whose a row is, with the key of its table: what follows a person when two records become one.';

COMMENT ON FUNCTION app.granted_cases() IS 'Whole case files. An invitation to one agenda item is not one of these.';

COMMENT ON FUNCTION app.granted_items() IS 'Information items whose owner named the actor as a reader.';

COMMENT ON FUNCTION app.granted_minutes() IS 'Agenda items whose minutes the actor may read: attended, chaired, minuted, or a recorded duty.';

COMMENT ON FUNCTION app.granted_records() IS 'Persons whose identifiers and legal events the actor may read. Owning one action shows who it concerns and no more.';

COMMENT ON FUNCTION app.has_accounts(uuid,uuid) IS 'Whether somebody can answer for an agency in an area. Where nobody can, whoever asked records the answer they were sent.';

COMMENT ON FUNCTION app.housing_copied_to_me() IS 'RF-10: housing information that went to the actor or to a post the actor holds now.';

COMMENT ON FUNCTION app.index_person(uuid,uuid) IS 'Works out the keys of one person anew.';

COMMENT ON FUNCTION app.kept_from(uuid) IS 'Users who must not see this person now, told only to whoever writes or distributes minutes about them.';

COMMENT ON FUNCTION app.leaver_work(uuid,uuid) IS 'What somebody still owes in an area, without a name, for whoever keeps the accounts there.';

COMMENT ON FUNCTION app.let_followers_follow() IS 'A migration that adds a table of a person''s facts calls this, and they follow a merge.';

COMMENT ON FUNCTION app.level_as_at(timestamp with time zone,timestamp with time zone) IS 'The levels in force at t, as they were known at known_at. Row security applies.';

COMMENT ON FUNCTION app.may_be_given_role(uuid,uuid) IS 'Whether this user of an agency of the area is the actor''s to give a role to: they hold one here already, or none anywhere.';

COMMENT ON FUNCTION app.may_contribute(uuid) IS 'AP-19: nobody refers, supplies information or joins a meeting before confirming that their agency complies with the protocol.';

COMMENT ON FUNCTION app.may_take_work(uuid,uuid,text,uuid,uuid) IS 'Whether somebody may take on one thing of a leaver''s: their post allows it, their agency is the right one, and no block stands.';

COMMENT ON FUNCTION app.merge_persons(uuid,uuid,text) IS 'Gives every row of one record to another of the same area, and writes down whose each was.';

COMMENT ON FUNCTION app.my_grants() IS 'The grants that the actor holds at this moment.';

COMMENT ON FUNCTION app.note_same_person() IS 'Compares with every area when the recording is done. The asker sees nothing of it: no row, no answer, the same work whether anybody was found or not.';

COMMENT ON FUNCTION app.number_keys(text,boolean) IS 'Whole, beginning and end of a number; loosely, as it might be with one character more or less.';

COMMENT ON FUNCTION app.officer_cases() IS 'Cases the actor is about to chair or minute, or whose minutes of theirs are not approved yet, for a year at most.';

COMMENT ON FUNCTION app.officer_items() IS 'Agenda items of the meetings the actor chairs or minutes.';

COMMENT ON FUNCTION app.officer_meetings() IS 'Meetings the actor chairs or minutes.';

COMMENT ON FUNCTION app.open_session(bytea,timestamp with time zone,interval) IS 'The whole actor of a session in one round trip. Null for a token that is unknown or revoked or whose account has ended.';

COMMENT ON FUNCTION app.open_token(bytea,timestamp with time zone) IS 'The whole actor of an API token. Null for one that is unknown, revoked, past its date, or whose account has ended.';

COMMENT ON FUNCTION app.pass_over(uuid,uuid,real,text[],text) IS 'Somebody recorded a person anew although a strong candidate was shown. Co-ordination reads why.';

COMMENT ON FUNCTION app.quoted_items() IS 'Items quoted in approved minutes that the actor may read because they attended or have a recorded duty.';

COMMENT ON FUNCTION app.restricted_match(text,text,text[],text,uuid[]) IS 'Areas in which a restricted record is much like what is asked. Asked only where the profile of the area says that a search tells whom to ask.';

COMMENT ON FUNCTION app.room_items() IS 'Agenda items the actor is called to or was present for. A recipient of the minutes was not: they see what the minutes quote.';

COMMENT ON FUNCTION app.salted(text,text) IS 'A key as a number. Salted with the area, a posting list is as long as the area makes it and not the country. MD5 is the same on every server.';

COMMENT ON FUNCTION app.search_candidates(text,text,text[],text,integer) IS 'Persons within the actor''s sight who share keys with what is asked, most alike first in each area. A pure rule weighs them afterwards.';

COMMENT ON FUNCTION app.since_merge(uuid) IS 'What was added to the merged record since, as far as the actor may read it: row security applies.';

COMMENT ON FUNCTION app.standing(uuid,timestamp with time zone) IS 'Who this user is at this moment and what their roles allow; null for an account that is not active, has ended, or holds no role.';

COMMENT ON FUNCTION app.suggest_block(uuid,uuid,uuid,uuid,timestamp with time zone) IS 'A task for co-ordination: this person has the name of this user. Asked once for each pair.';

COMMENT ON FUNCTION app.taken_over() IS 'Hand-overs in which the actor took something on.';

COMMENT ON FUNCTION app.told_of_break_glass(uuid) IS 'The co-ordinators who are told of an emergency use of the actor''s own: those of the area who may see the record themselves.';

COMMENT ON FUNCTION app.unmerge_persons(uuid,text,text[]) IS 'Gives each row back to the record it came from. What was added since stays, unless it is placed with the other record or belongs to a case of it.';

COMMENT ON FUNCTION app.who_may_take(uuid,uuid) IS 'For each thing somebody owes, who may take it on; for whoever keeps the accounts of the area.';

COMMENT ON FUNCTION app.why_not_merge(uuid,uuid) IS 'Why two records may not become one, or null. A subject is never merged with their own victim, whether or not the relationship still stands.';

COMMENT ON TABLE app.access_block IS 'Somebody who must not see a record although a role or grant would allow it. A block beats every grant.';

COMMENT ON TABLE app.access_grant IS 'Why somebody can see something: a row with a reason, a start and an end.';

COMMENT ON TABLE app.account_link IS 'A link sent by e-mail: to take up an account, or to set a new password. It works once and not for long.';

COMMENT ON TABLE app.action IS 'RM-04: what is to be done, by which agency and person, by when, its status and result. It binds nobody until its own agency accepts it (AP-07).';

COMMENT ON TABLE app.action_history IS 'Every change of an action, with who made it and why. Written by the action itself, never by hand.';

COMMENT ON TABLE app.agency IS 'A body that takes part. MAPPA itself is never one (AP-07).';

COMMENT ON TABLE app.agency_area IS 'Which agencies take part in which area.';

COMMENT ON TABLE app.agency_entry IS 'What the directory of an area says of an agency: its type and role, the four things every agency provides, how it is reached securely, and its lead officer.';

COMMENT ON TABLE app.agenda_item IS 'One case at one meeting: the unit of invitation, attendance and minutes (MT-34).';

COMMENT ON TABLE app.agenda_request IS 'A case that must come before a meeting: a new referral, a due review or a change of risk. The agenda grows from these.';

COMMENT ON TABLE app.api_token IS 'A program that acts as its user: the same walls, narrower by scope, and never for more than a year.';

COMMENT ON TABLE app.area IS 'A MAPPA area. Every operational row belongs to one.';

COMMENT ON TABLE app.area_profile IS 'The names, forms, intervals and chair rules of an area, versioned: an old case keeps the profile of its day.';

COMMENT ON TABLE app.area_record IS 'AP-03: the arrangements of an area, the consultation, the last review and the latest annual report; AP-21: its co-ordination function; AP-22: its central unit.';

COMMENT ON TABLE app.attendance IS 'MT-45: name, agency, role, why invited, signature with time, and apologies. Where the area says so signing is also the confidentiality undertaking (MT-30).';

COMMENT ON TABLE app.attendance_item IS 'Which cases each person was present for.';

COMMENT ON TABLE app.attendance_movement IS 'Each coming and going during a meeting. Written by attendance itself, never by hand.';

COMMENT ON TABLE app.audit_checkpoint IS 'A signed root over all leaves up to a size.';

COMMENT ON TABLE app.audit_detail IS 'Personal words behind an event. The event holds only their salted digest, so disposal here leaves the proof whole.';

COMMENT ON TABLE app.audit_event IS 'Who did what, when and why (AU-01, AU-07). Rows are added and never changed; bytes are the canonical form that is sealed.';

COMMENT ON TABLE app.audit_key IS 'Public halves of the signing keys, so that old checkpoints can be verified after a change of key.';

COMMENT ON TABLE app.audit_leaf IS 'The order in which events were sealed.';

COMMENT ON TABLE app.audit_unsealed IS 'Events waiting to be sealed, filled by trigger. The sealer empties it; writers only add, so neither waits for the other.';

COMMENT ON TABLE app.bank_holiday IS 'Imported bank holidays of England and Wales. Public, and read by every process when it starts.';

COMMENT ON TABLE app.case_file IS 'One subject under one kind of arrangement in one area.';

COMMENT ON TABLE app.category_history IS 'The category of a case, dated twice in the same way as its level.';

COMMENT ON TABLE app.clock IS 'A rule''s answer: what is due, by when, from which facts, under which paragraph, and who owes it. Never deleted.';

COMMENT ON TABLE app.clock_reckoning IS 'A digest of what the rules last answered for a case, so that a recompute writes only where an answer changed.';

COMMENT ON TABLE app.clock_run IS 'One recompute of an area or of everything: how far it came and what it changed.';

COMMENT ON TABLE app.command_area IS 'A police command area: the part of an area for which lead managers are named (AP-20) and to which a post belongs (AP-24).';

COMMENT ON TABLE app.confided_source IS 'Who told a fact in confidence. Read by the agency that was told and by nobody else.';

COMMENT ON TABLE app.cooperation_answer IS 'An answer to a request: accepted, refused with the statutory responsibility relied on, or the advice itself. Never changed; the latest one stands.';

COMMENT ON TABLE app.cooperation_request IS 'AP-05: co-operation asked of another agency, in either direction; AP-10: advice on a case asked of an agency that is not involved in it, which sees what was asked and never the case.';

COMMENT ON TABLE app.directory_change IS 'The history of the directory: what an entry, a protocol or the record of the area read from each change on. Never changed.';

COMMENT ON TABLE app.file_content IS 'The bytes of a file, apart from its record so that lists never read them. Gone once the file is removed.';

COMMENT ON TABLE app.form_draft IS 'What somebody has typed so far, kept on the server. The revision stops a stale page overwriting a newer one.';

COMMENT ON TABLE app.held_form IS 'What somebody sent after their session had ended. It waits a day for the same user, so that nothing typed is lost.';

COMMENT ON TABLE app.housing_information IS 'RF-09 to RF-12: additional housing information (PP3), with a referral or by itself. What was sent never changes.';

COMMENT ON TABLE app.identification IS 'What the rules worked out about eligibility when a referral was decided, and whether a person confirmed or overrode it (IC-02, IC-11, IC-25). Never changed.';

COMMENT ON TABLE app.information_item IS 'IS-10: a fact or opinion with the agency that owns it. Only the owner changes it; minutes quote it and never copy it.';

COMMENT ON TABLE app.information_item_version IS 'What an item said before its owner changed or withdrew it. Only the owner reads it.';

COMMENT ON TABLE app.invitation IS 'Who was asked to come, why, and when the invitation and the papers went (MT-23).';

COMMENT ON TABLE app.invitation_item IS 'The cases an invitation is for, each with why this person is needed. Nobody is invited to a meeting as a whole.';

COMMENT ON TABLE app.lead_manager IS 'AP-20: who is lead manager of a service for a command area, from a day to a day, both included. A row is never changed: the next one supersedes it.';

COMMENT ON TABLE app.legal_event IS 'A conviction, caution, finding, order, sentence or release, recorded once with the person.';

COMMENT ON TABLE app.level_history IS 'LM-15: each level with when it was true, when it was learned, who decided, and why. Rows are superseded, never changed.';

COMMENT ON TABLE app.meeting IS 'A level 2 or level 3 meeting. Its local name comes from the area profile.';

COMMENT ON TABLE app.minute IS 'MT-33: the PP2, one per case and meeting, opened, sent or withheld on its own (MT-34). An approved minute does not change.';

COMMENT ON TABLE app.minute_decision IS 'AP-07, AU-02: a decision, its reasons, the agency that owns it, and any different view.';

COMMENT ON TABLE app.minute_quote IS 'A minute''s reference to an information item and the version that was quoted. The words stay with their owner.';

COMMENT ON TABLE app.minute_recipient IS 'The distribution list: people outside the room with a recorded duty to consider the minutes. It gives sight when the chair approves.';

COMMENT ON TABLE app.name_root IS 'Nicknames and spellings of one name, each with the name it stands for. Written for this service; src/rules/matching/name-roots.ts holds the same.';

COMMENT ON TABLE app.offence_code IS 'The offence codes of the latest import with the paragraphs they fall under, or why none could be named.';

COMMENT ON TABLE app.offence_import IS 'Every offence table that was imported, with the digest of its file and the day. The latest is in use.';

COMMENT ON TABLE app.oidc_identity IS 'Whose account an identity of the organisation''s own sign-in belongs to. It is the subject that counts afterwards, not the address.';

COMMENT ON TABLE app.outbox_message IS 'E-mail on its way. It carries links, never personal data about a subject.';

COMMENT ON TABLE app.panel_absence IS 'CP-02: who of the panel of that day was away from a sitting.';

COMMENT ON TABLE app.panel_member IS 'CP-07: who was present at the sitting.';

COMMENT ON TABLE app.panel_sitting IS 'One sitting of the co-ordination panel, or the co-ordinator deciding alone where a profile has no panel (CP-09).';

COMMENT ON TABLE app.permission IS 'What a role may allow. Routes name one of these.';

COMMENT ON TABLE app.person IS 'Anyone the record is about, in one area. The reference is random, so it tells nothing.';

COMMENT ON TABLE app.person_fact IS 'What is known of a person. One fact_id is one fact through its corrections; the row without superseded_at is what is believed now.';

COMMENT ON TABLE app.person_identifier IS 'Numbers by which other systems know the person.';

COMMENT ON TABLE app.person_match IS 'One side of a match between two records. A pair is proposed once: what was settled is remembered.';

COMMENT ON TABLE app.person_merge IS 'Two records of one area made one, by whom and why, and whether it was undone.';

COMMENT ON TABLE app.person_merge_row IS 'Whose each row was when two records became one, and what the merge changed in it. What is not here came later.';

COMMENT ON TABLE app.person_name IS 'Every name a person has been known by, with its dates. Search reads this.';

COMMENT ON TABLE app.person_relationship IS 'person_id is the <kind> of other_id: the parent of, the victim of, the carer of. Dated and superseded like a fact.';

COMMENT ON TABLE app.person_restriction IS 'A record that only co-ordination and those named may see, from when to when and why.';

COMMENT ON TABLE app.procedure_change IS 'The amendment log of a procedure document. Never changed.';

COMMENT ON TABLE app.procedure_document IS 'A procedure document, protocol or outside guidance in the library of an area, with the dates of its review (AR-08, AR-09).';

COMMENT ON TABLE app.profile_draft IS 'The next version of an area profile while it is being written: the whole of what the area would then set itself. One for each area.';

COMMENT ON TABLE app.protocol IS 'AR-13: a local protocol, when it was signed, what it replaced and the legislation it was drawn up under.';

COMMENT ON TABLE app.protocol_confirmation IS 'AP-19: this person confirmed that their agency complies with the area''s current protocol.';

COMMENT ON TABLE app.protocol_signatory IS 'AR-13: an agency that signed a protocol and the posts of the senior managers who signed for it; never the names of persons.';

COMMENT ON TABLE app.quality_check IS 'CP-03: each point of the panel''s quality check, yes or no, with the decision it belongs to. Never changed.';

COMMENT ON TABLE app.recovery_code IS 'Codes for a lost second factor, as keyed digests. Each works once.';

COMMENT ON TABLE app.referral IS 'A notification or referral (PP1 in the Thames Valley). What was sent stands in referral_version.';

COMMENT ON TABLE app.referral_copy IS 'RF-10, RF-13, RF-24: where a referral or its housing information went, by which channel, and the receipt.';

COMMENT ON TABLE app.referral_version IS 'RF-06: a referral as it was sent. It never changes; a correction is a new version.';

COMMENT ON TABLE app.review IS 'RX-05: a review date with the factors considered, or the decision to end review.';

COMMENT ON TABLE app.role IS 'The catalogue of posts (AP-23). A user holds roles per area.';

COMMENT ON TABLE app.role_permission IS 'The permissions of each role, as data.';

COMMENT ON TABLE app.same_person IS 'The hidden index: what may show that two records, in any areas, are of one human. Read only by functions of the wall.';

COMMENT ON TABLE app.screening_decision IS 'CP-07, AU-02: each decision with members, level, reasons, evidence and what was asked for. Never changed.';

COMMENT ON TABLE app.screening_draft IS 'What a screener has answered so far about one version of a referral. Two screeners do not share it; it goes when the decision is recorded.';

COMMENT ON TABLE app.search_key IS 'What a search of one area compares: the keys of a person, salted with the area. Read only by app.search_candidates.';

COMMENT ON TABLE app.session IS 'A signed-in browser. Only the SHA-256 of its token is kept; it ends when idle, at its limit, or when revoked.';

COMMENT ON TABLE app.sign_in_step IS 'Where a browser is between two pages of signing in or out. Its cookie holds the token; this row holds the rest, for minutes.';

COMMENT ON TABLE app.sign_in_throttle IS 'Attempts per account and per network address. The key is a keyed digest, so an address that was only typed leaves no name behind.';

COMMENT ON TABLE app.stored_file IS 'A file on a record: what it is, its digest and what the scanner said. The record stays when the content is removed.';

COMMENT ON TABLE app.task IS 'Something a named user or the holders of a post must do. The words come from kind and facts, in the reader''s language.';

COMMENT ON TABLE app.user_account IS 'A personal account (SE-05). It ends when the person leaves the role.';

COMMENT ON TABLE app.user_credential IS 'A local account''s password and second factor. There is no account with only one of the two.';

COMMENT ON TABLE app.user_post IS 'The post somebody holds or held in an area: agency, rank or grade and command area, from a day to a day, both included (AP-24). A row is never changed: a correction supersedes it, with the reason.';

COMMENT ON TABLE app.user_role IS 'A role held in one area, with its start and end.';

COMMENT ON TABLE app.work_handover IS 'The receipt of a hand-over: whose work it was, why, by whom and when. Never changed.';

COMMENT ON TABLE app.work_handover_item IS 'One thing of a hand-over and to whom it went. Handing it on again is a new hand-over.';
