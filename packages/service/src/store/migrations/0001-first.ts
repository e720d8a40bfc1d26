import { type Kysely, sql } from "kysely";

/** All tables of the first release; their meaning is told in `schema.ts`. Until that release this file changes. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  `create table platform (
    id uuid primary key,
    issuer text not null,
    client_id text not null,
    kind text not null,
    title text not null,
    status text not null check (status in ('pending', 'active', 'off')),
    login_url text not null,
    token_url text not null,
    keys_url text not null,
    token_audience text,
    learners_of text not null,
    frame_origins jsonb not null default '[]',
    consumer_secret text,
    consumer_secret_before text,
    consumer_secret_until timestamptz,
    paced_until timestamptz,
    created_at timestamptz not null,
    approved_at timestamptz,
    unique (issuer, client_id)
  )`,
  // LTI 1.1 names no issuer.
  "create unique index platform_consumer on platform (client_id) where consumer_secret is not null",
  `create table deployment (
    platform_id uuid not null references platform on delete cascade,
    deployment_id text not null,
    created_at timestamptz not null,
    primary key (platform_id, deployment_id)
  )`,
  `create table tool_key (
    kid text primary key,
    private_key text not null,
    public_key jsonb not null,
    created_at timestamptz not null,
    retired_at timestamptz
  )`,
  `create table login_state (
    state_hash text primary key,
    platform_id uuid not null references platform on delete cascade,
    nonce_hash text not null,
    target_link_uri text not null,
    browser_hash text not null,
    storage_target text,
    created_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  "create index login_state_expiry on login_state (expires_at)",
  `create table nonce (
    platform_id uuid not null references platform on delete cascade,
    nonce_hash text not null,
    expires_at timestamptz not null,
    primary key (platform_id, nonce_hash)
  )`,
  "create index nonce_expiry on nonce (expires_at)",
  `create table learner (
    id uuid primary key,
    issuer text not null,
    subject text not null,
    name text,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    unique (issuer, subject)
  )`,
  `create table course (
    id text primary key,
    version text not null,
    published_at timestamptz not null,
    came_by text not null default 'folder' check (came_by in ('folder', 'key')),
    folder_sources text
  )`,
  `create table source_part (
    digest text primary key,
    content bytea not null,
    used_at timestamptz not null
  )`,
  `create table course_version (
    course_id text not null,
    version text not null,
    model jsonb not null,
    published_at timestamptz not null,
    primary key (course_id, version)
  )`,
  `create table course_file (
    digest text primary key,
    content bytea not null,
    brotli bytea,
    gzip bytea
  )`,
  `create table course_path (
    course_id text not null,
    version text not null,
    path text not null,
    digest text not null references course_file,
    primary key (course_id, version, path),
    foreign key (course_id, version) references course_version on delete cascade
  )`,
  "create index course_path_digest on course_path (digest)",
  `create table resource_link (
    id uuid primary key,
    platform_id uuid not null references platform on delete cascade,
    deployment_id text not null,
    context_id text not null,
    context_title text,
    link_id text not null,
    title text,
    course_id text not null,
    part text not null,
    line_item_url text,
    line_items_url text,
    members_url text,
    scopes jsonb not null,
    sends_progress boolean not null default false,
    created_at timestamptz not null,
    unique (platform_id, deployment_id, context_id, link_id)
  )`,
  `create table line_item (
    link_id uuid not null references resource_link on delete cascade,
    about text not null check (about in ('exam', 'progress')),
    url text not null,
    created_at timestamptz not null,
    primary key (link_id, about)
  )`,
  `create table member (
    learner_id uuid not null references learner on delete cascade,
    link_id uuid not null references resource_link on delete cascade,
    role text not null check (role in ('learner', 'teacher')),
    outcome_url text,
    outcome_method text,
    result_id text,
    extra_attempts integer not null default 0,
    extra_minutes integer not null default 0,
    seen_at timestamptz not null,
    primary key (link_id, learner_id)
  )`,
  "create index member_learner on member (learner_id)",
  `create table session (
    token_hash text primary key,
    learner_id uuid not null references learner on delete cascade,
    link_id uuid not null references resource_link on delete cascade,
    role text not null check (role in ('learner', 'teacher')),
    language text not null,
    return_url text,
    created_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  "create index session_expiry on session (expires_at)",
  "create index session_learner on session (learner_id)",
  "create index session_link on session (link_id)",
  `create table progress (
    learner_id uuid not null references learner on delete cascade,
    link_id uuid not null references resource_link on delete cascade,
    state text not null,
    revision integer not null,
    pages_seen integer not null,
    pages integer not null,
    writer text,
    turn integer not null default 0,
    updated_at timestamptz not null,
    primary key (link_id, learner_id)
  )`,
  "create index progress_learner on progress (learner_id)",
  `create table attempt (
    id uuid primary key,
    learner_id uuid not null references learner on delete cascade,
    link_id uuid not null references resource_link on delete cascade,
    number integer not null,
    course_id text not null,
    version text not null,
    seed integer not null,
    paper jsonb not null,
    started_at timestamptz not null,
    due_at timestamptz,
    submitted_at timestamptz,
    closed_by text check (closed_by in ('learner', 'sweep', 'teacher')),
    right_answers integer,
    asked integer,
    passed boolean,
    to_mark integer not null default 0,
    contest boolean not null default false,
    regraded integer,
    unique (link_id, learner_id, number)
  )`,
  "create index attempt_learner on attempt (learner_id)",
  "create index attempt_version on attempt (course_id, version)",
  // What the sweep looks for: few of many.
  "create index attempt_open on attempt (due_at) where submitted_at is null",
  "create index attempt_contest on attempt (course_id) where contest",
  `create table contestant (
    id uuid primary key,
    course_id text not null,
    learner_id uuid not null references learner on delete cascade,
    link_id uuid not null references resource_link on delete cascade,
    name text not null,
    facts jsonb not null,
    found_by text not null,
    unit text,
    guess bigint,
    guardian text,
    person text not null,
    code_hash text not null unique,
    entered_at timestamptz not null,
    disqualified_at timestamptz,
    disqualified_why text,
    unique (course_id, person),
    unique (course_id, learner_id)
  )`,
  "create index contestant_learner on contestant (learner_id)",
  "create index contestant_link on contestant (link_id)",
  "create index contestant_order on contestant (course_id, entered_at, id)",
  `create table issued_code (
    code_hash text primary key,
    course_id text not null,
    name text not null,
    unit text not null,
    phone text not null,
    issued_at timestamptz not null
  )`,
  "create index issued_code_course on issued_code (course_id)",
  `create table contest (
    course_id text primary key,
    truth bigint,
    changed_at timestamptz not null
  )`,
  `create table regrade (
    id uuid primary key,
    course_id text not null,
    question_id text not null,
    digest text not null,
    remedy text not null check (remedy in ('key', 'annul')),
    version text,
    reason text not null,
    actor text not null,
    created_at timestamptz not null,
    withdrawn_at timestamptz
  )`,
  "create unique index regrade_standing on regrade (course_id, question_id, digest) where withdrawn_at is null",
  `create table answer (
    attempt_id uuid not null references attempt on delete cascade,
    question_id text not null,
    sequence integer not null,
    response jsonb not null,
    answered_at timestamptz not null,
    received_at timestamptz not null,
    checked_at timestamptz,
    primary key (attempt_id, question_id)
  )`,
  `create table written (
    attempt_id uuid not null references attempt on delete cascade,
    question_id text not null,
    link_id uuid not null references resource_link on delete cascade,
    handed_in_at timestamptz not null,
    marks integer not null default 0,
    primary key (attempt_id, question_id)
  )`,
  // What teachers have to mark: few of many.
  "create index written_waiting on written (link_id, handed_in_at, attempt_id, question_id) where marks = 0",
  "create index written_link on written (link_id, handed_in_at, attempt_id, question_id)",
  `create table mark (
    attempt_id uuid not null,
    question_id text not null,
    number integer not null,
    met text not null,
    points integer not null,
    maximum integer not null,
    is_right boolean not null,
    note text not null,
    reason text,
    actor text not null,
    created_at timestamptz not null,
    primary key (attempt_id, question_id, number),
    foreign key (attempt_id, question_id) references written on delete cascade
  )`,
  `create table correction (
    id uuid primary key,
    learner_id uuid not null references learner on delete cascade,
    link_id uuid not null references resource_link on delete cascade,
    given integer not null,
    maximum integer not null,
    passed boolean,
    reason text not null,
    created_at timestamptz not null,
    withdrawn_at timestamptz
  )`,
  "create unique index correction_standing on correction (link_id, learner_id) where withdrawn_at is null",
  "create index correction_learner on correction (learner_id)",
  `create table score (
    id uuid primary key,
    platform_id uuid not null references platform on delete cascade,
    learner_id uuid not null references learner on delete cascade,
    link_id uuid not null references resource_link on delete cascade,
    attempt_id uuid references attempt on delete set null,
    about text not null check (about in ('exam', 'progress')),
    reason text not null check (reason in ('result', 'correction')),
    given double precision,
    maximum double precision not null,
    activity text not null,
    grading text not null,
    comment text,
    stamped_at timestamptz not null,
    status text not null check (status in ('waiting', 'sent', 'superseded', 'dead')),
    tries integer not null,
    next_at timestamptz not null,
    claimed_until timestamptz,
    last_status integer,
    last_error text,
    last_answer text,
    created_at timestamptz not null,
    sent_at timestamptz
  )`,
  "create index score_waiting on score (platform_id, next_at) where status = 'waiting'",
  // What an administrator looks at: few of many, too.
  "create index score_stuck on score (status, created_at) where status in ('waiting', 'dead')",
  "create index score_of on score (link_id, learner_id, about, stamped_at)",
  "create index score_learner on score (learner_id)",
  // Attempts that go with their learner look for their scores.
  "create index score_attempt on score (attempt_id)",
  `create table admin_token (
    token_hash text primary key,
    kind text not null check (kind in ('link', 'session', 'publish')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
  )`,
  `create table audit (
    id integer generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    action text not null,
    about jsonb not null
  )`,
  // Nobody misses it after a crash, so it need not be written twice.
  `create unlogged table rate_bucket (
    key text primary key,
    level double precision not null,
    filled_at timestamptz not null
  )`,
];
