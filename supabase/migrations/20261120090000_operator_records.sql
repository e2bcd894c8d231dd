-- The records that operators are answered from. Only the service role reads them, through open_items().
-- A status or severity that nobody knows yet is stored: the reader says "other" rather than dropping the row.

create table public.payments (
  id text primary key default gen_random_uuid()::text check (id <> ''),
  title text not null,
  note text not null default '',
  party text,
  amount numeric(12, 2),
  currency char(3) not null default 'USD' check (currency ~ '^[A-Z]{3}$'),
  at_risk boolean not null default false,
  status text not null default 'open' check (status ~ '^[a-z][a-z_]{0,39}$'),
  due_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  is_open boolean not null
    generated always as (status not in ('paid', 'refunded', 'waived', 'done', 'cancelled', 'closed')) stored,
  urgency smallint not null generated always as (case when at_risk then 2 else 1 end) stored
);

create table public.concierge_requests (
  id text primary key default gen_random_uuid()::text check (id <> ''),
  title text not null,
  note text not null default '',
  party text,
  location text,
  status text not null default 'open' check (status ~ '^[a-z][a-z_]{0,39}$'),
  due_at timestamptz,
  guest_arrives_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  is_open boolean not null
    generated always as (status not in ('done', 'completed', 'declined', 'cancelled', 'closed')) stored,
  urgency smallint not null generated always as (
    case status when 'needs_confirmation' then 2 when 'confirmed' then 0 else 1 end
  ) stored,
  wanted_by timestamptz generated always as (least(due_at, guest_arrives_at)) stored
);

create table public.maintenance_issues (
  id text primary key default gen_random_uuid()::text check (id <> ''),
  title text not null,
  note text not null default '',
  party text,
  location text,
  severity text not null default 'normal' check (severity ~ '^[a-z][a-z_]{0,39}$'),
  status text not null default 'open' check (status ~ '^[a-z][a-z_]{0,39}$'),
  due_at timestamptz,
  guest_arrives_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  is_open boolean not null
    generated always as (status not in ('done', 'fixed', 'resolved', 'cancelled', 'closed')) stored,
  urgency smallint not null generated always as (
    case
      when severity in ('safety', 'critical') then 3
      when severity in ('urgent', 'high') then 2
      when severity = 'low' then 0
      else 1
    end
  ) stored,
  wanted_by timestamptz generated always as (least(due_at, guest_arrives_at)) stored
);

-- In the order that open_items() reads, and without the closed rows, which are nearly all of a table in time.
create index payments_open on public.payments (urgency desc, due_at, id) where is_open;
create index concierge_requests_open on public.concierge_requests (urgency desc, wanted_by, id) where is_open;
create index maintenance_issues_open on public.maintenance_issues (urgency desc, wanted_by, id) where is_open;

alter table public.payments enable row level security;
alter table public.concierge_requests enable row level security;
alter table public.maintenance_issues enable row level security;

-- A hosted project grants new tables to everybody by default; without a policy RLS already shows no row.
revoke all on public.payments, public.concierge_requests, public.maintenance_issues from public, anon, authenticated;
grant select, insert, update, delete
  on public.payments, public.concierge_requests, public.maintenance_issues to service_role;

create function public.open_items(wanted_kinds text[])
returns table (
  id text,
  kind text,
  title text,
  note text,
  party text,
  location text,
  status text,
  severity text,
  safety boolean,
  at_risk boolean,
  due_at timestamptz,
  guest_arrives_at timestamptz,
  amount numeric,
  currency text
)
language sql
stable
security invoker
set search_path = ''
as $$
  with candidates as (
    (
      select
        p.id, 'payments' as kind, p.title, p.note, p.party, null::text as location, p.status,
        case when p.at_risk then 'high' else 'normal' end as severity, false as safety, p.at_risk,
        p.due_at, null::timestamptz as guest_arrives_at, p.amount, p.currency::text as currency,
        p.urgency, p.due_at as wanted_by, row_number() over (order by p.urgency desc, p.due_at, p.id) as place
      from public.payments as p
      where p.is_open and 'payments' = any (wanted_kinds)
      order by p.urgency desc, p.due_at, p.id
      limit 500
    )
    union all
    (
      select
        c.id, 'concierge', c.title, c.note, c.party, c.location, c.status,
        'normal', false, false,
        c.due_at, c.guest_arrives_at, null, null,
        c.urgency, c.wanted_by, row_number() over (order by c.urgency desc, c.wanted_by, c.id)
      from public.concierge_requests as c
      where c.is_open and 'concierge' = any (wanted_kinds)
      order by c.urgency desc, c.wanted_by, c.id
      limit 500
    )
    union all
    (
      select
        m.id, 'maintenance', m.title, m.note, m.party, m.location, m.status,
        case m.severity when 'safety' then 'critical' when 'urgent' then 'high' when 'low' then 'normal' else m.severity end,
        m.severity = 'safety', false,
        m.due_at, m.guest_arrives_at, null, null,
        m.urgency, m.wanted_by, row_number() over (order by m.urgency desc, m.wanted_by, m.id)
      from public.maintenance_issues as m
      where m.is_open and 'maintenance' = any (wanted_kinds)
      order by m.urgency desc, m.wanted_by, m.id
      limit 500
    )
  ),
  -- The kinds take turns, so that none crowds out another, and what one leaves free the others use.
  chosen as (
    select * from candidates order by place, urgency desc limit 500
  )
  select
    id, kind, title, note, party, location, status, severity, safety, at_risk, due_at, guest_arrives_at, amount, currency
  from chosen
  order by urgency desc, wanted_by, kind, id
$$;

comment on function public.open_items(text[]) is 'Open records of the wanted kinds, most urgent first, at most 500.';
revoke execute on function public.open_items(text[]) from public, anon, authenticated;
grant execute on function public.open_items(text[]) to service_role;
