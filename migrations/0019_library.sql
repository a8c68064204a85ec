-- Screens lead to the documents that matter to them (AR-08): a document says in which parts of the service it is of use.
alter table app.procedure_document add column topics text[] not null default '{}'
  check (topics <@ array['people', 'referrals', 'screening', 'cases', 'meetings', 'minutes', 'actions']);
comment on column app.procedure_document.topics is 'The parts of the service whose pages lead to this document.';
grant update (topics) on app.procedure_document to parapet_app;
