-- AP-23: the catalogue of posts and what each may do. Data, so a later migration or an administrator can change it.
-- The owner writes it once before row security closes over it again.

alter table app.permission no force row level security;
alter table app.role no force row level security;
alter table app.role_permission no force row level security;

insert into app.permission (code, description) values
  ('home.read', 'See one''s own work'),
  ('person.read', 'See every person record in the area'),
  ('person.record', 'Record a person, their names and legal events'),
  ('person.search', 'Search for persons within one''s sight'),
  ('case.read', 'See every case in the area'),
  ('case.open', 'Open a case file within one''s sight'),
  ('case.manage', 'Change who manages a case and close it'),
  ('referral.make', 'Make a referral'),
  ('referral.read', 'See every referral sent in the area'),
  ('referral.screen', 'Confirm a referral or ask for further evidence'),
  ('level.decide', 'Record a level or category decision'),
  ('meeting.attend', 'Answer an invitation and attend'),
  ('meeting.read', 'See every meeting in the area'),
  ('meeting.convene', 'Convene a meeting, build its agenda and invite'),
  ('meeting.record', 'Record attendance and write minutes'),
  ('meeting.chair', 'Chair a meeting and approve its minutes'),
  ('minute.read', 'See all minutes in the area'),
  ('minute.distribute', 'Add a recipient with a duty to a minute'),
  ('action.propose', 'Propose an action'),
  ('action.own', 'Accept, refuse and complete actions of one''s own agency'),
  ('action.close', 'Close an action with a reason'),
  ('item.share', 'Supply information owned by one''s own agency'),
  ('item.read', 'See information shared within cases of the area'),
  ('review.set', 'Set or end the review of a case'),
  ('grant.read', 'See who can see what in the area'),
  ('grant.give', 'Give and end grants, and record blocks'),
  ('break-glass.use', 'Open a case in an emergency, with a reason'),
  ('user.read', 'See the users of the area'),
  ('user.administer', 'Invite users, give roles and end accounts'),
  ('profile.administer', 'Keep the area profile'),
  ('audit.read', 'Read the audit trail of the area'),
  ('outbox.read', 'See mail that is waiting or sent'),
  ('account.own', 'Keep one''s own account, sessions and tokens');

insert into app.role (code, title, family) values
  ('mappa-coordinator', 'MAPPA Co-ordinator', 'co-ordination'),
  ('ppo-manager', 'Public Protection Office manager', 'co-ordination'),
  ('mappa-administrator', 'MAPPA administrator', 'co-ordination'),
  ('public-protection-officer', 'Public protection officer', 'offender-management'),
  ('lead-manager', 'Lead manager', 'lead'),
  ('agency-lead-officer', 'Lead officer of an agency', 'lead'),
  ('panel-member', 'Co-ordination panel member', 'panel'),
  ('forensic-psychologist', 'Probation principal forensic psychologist', 'panel'),
  ('meeting-chair', 'Meeting chair', 'chair'),
  ('minute-taker', 'Minute-taker', 'minutes'),
  ('agency-representative', 'Agency representative', 'representative'),
  ('probation-offender-manager', 'Probation offender manager', 'offender-management'),
  ('prison-probation-officer', 'Prison probation officer', 'offender-management'),
  ('senior-probation-officer', 'Senior probation officer', 'chair'),
  ('assistant-chief-probation-officer', 'Assistant Chief Probation Officer', 'chair'),
  ('chief-probation-officer', 'Chief probation officer', 'lead'),
  ('pdu-head', 'Probation Delivery Unit head', 'lead'),
  ('detective-superintendent', 'Detective Superintendent', 'chair'),
  ('detective-chief-inspector', 'Detective Chief Inspector', 'chair'),
  ('chief-inspector', 'Chief Inspector', 'chair'),
  ('police-intelligence-officer', 'Police intelligence officer', 'representative'),
  ('force-disclosure-officer', 'Force disclosure officer', 'representative'),
  ('safeguarding-investigations-senior', 'Safeguarding Investigations Unit senior', 'representative'),
  ('hostel-manager', 'Approved hostel manager', 'representative'),
  ('deputy-hostel-manager', 'Deputy approved hostel manager', 'representative'),
  ('housing-needs-manager', 'Housing needs manager', 'representative'),
  ('placing-housing-officer', 'Placing housing officer', 'representative'),
  ('victim-contact-officer', 'Victim Contact Officer', 'representative'),
  ('yot-manager', 'Youth Offending Team manager', 'representative'),
  ('yot-caseworker', 'Youth Offending Team named caseworker', 'offender-management'),
  ('director-childrens-social-care', 'Director of children''s social care', 'lead'),
  ('childrens-service-manager', 'Children''s social care service manager', 'representative'),
  ('childrens-team-manager', 'Children''s social care team, group or first line manager', 'representative'),
  ('social-worker', 'Social worker', 'representative'),
  ('child-protection-manager', 'Child protection manager', 'representative'),
  ('child-protection-coordinator', 'Child protection co-ordinator', 'representative'),
  ('legal-department', 'Legal department', 'reader'),
  ('caldicott-guardian', 'Caldicott Guardian', 'representative'),
  ('designated-nurse', 'Designated Nurse', 'representative'),
  ('designated-doctor', 'Designated Doctor', 'representative'),
  ('hospital-nominated-officer', 'Hospital nominated officer', 'representative'),
  ('marac-chair', 'MARAC chair', 'reader'),
  ('marac-coordinator', 'MARAC co-ordinator', 'reader'),
  ('idva', 'Independent domestic violence adviser', 'representative'),
  ('smb-chair', 'Strategic Management Board chair', 'board'),
  ('smb-member', 'Strategic Management Board member', 'board'),
  ('smb-lay-lead', 'Strategic Management Board lead officer for lay advisers', 'board'),
  ('lay-adviser', 'Lay adviser', 'board'),
  ('profile-administrator', 'Profile administrator', 'administrator'),
  ('prison-governor', 'Prison governor', 'representative'),
  ('prison-representative', 'Prison service representative', 'representative'),
  ('health-representative', 'Health representative', 'representative'),
  ('mental-health-representative', 'Mental health services representative', 'representative'),
  ('education-representative', 'Education representative', 'representative'),
  ('housing-provider-representative', 'Housing provider representative', 'representative'),
  ('jobcentre-representative', 'Jobcentre Plus representative', 'representative'),
  ('electronic-monitoring-representative', 'Electronic monitoring representative', 'representative'),
  ('treatment-programme-representative', 'Treatment programme representative', 'representative'),
  ('audit-reader', 'Audit reader', 'auditor');

-- A family is a starting set of permissions. Posts in one family may be given more by later rows.
with family_permission (family, permissions) as (values
  ('co-ordination', array['person.read', 'person.record', 'person.search', 'case.read', 'case.open', 'case.manage', 'referral.make',
    'referral.read', 'referral.screen', 'level.decide', 'meeting.attend', 'meeting.read', 'meeting.convene', 'meeting.record', 'minute.read',
    'minute.distribute', 'action.propose', 'action.own', 'action.close', 'item.share', 'item.read', 'review.set', 'grant.read',
    'grant.give', 'user.read', 'outbox.read']),
  ('offender-management', array['person.record', 'person.search', 'case.open', 'referral.make', 'meeting.attend', 'action.propose',
    'action.own', 'item.share', 'break-glass.use']),
  ('lead', array['person.record', 'person.search', 'case.open', 'referral.make', 'meeting.attend', 'action.propose', 'action.own',
    'item.share', 'break-glass.use']),
  ('panel', array['person.read', 'person.search', 'case.read', 'case.open', 'referral.read', 'meeting.attend']),
  ('chair', array['person.record', 'person.search', 'case.open', 'referral.make', 'level.decide', 'meeting.attend', 'meeting.chair', 'minute.distribute',
    'action.propose', 'action.own', 'action.close', 'item.share', 'review.set', 'break-glass.use']),
  ('minutes', array['meeting.attend', 'meeting.read', 'meeting.record', 'action.propose', 'person.search', 'case.open']),
  ('representative', array['person.record', 'person.search', 'case.open', 'referral.make', 'meeting.attend', 'action.propose', 'action.own', 'item.share']),
  ('reader', array['meeting.attend', 'case.open']),
  ('board', array['meeting.attend', 'case.open']),
  ('administrator', array['profile.administer', 'user.read', 'user.administer', 'outbox.read']),
  ('auditor', array['audit.read', 'user.read'])
)
insert into app.role_permission (role, permission)
select r.code, p.permission
from app.role r join family_permission f on f.family = r.family
cross join lateral unnest(f.permissions || array['home.read', 'account.own']) as p(permission);

insert into app.role_permission (role, permission) values
  ('mappa-coordinator', 'audit.read'), ('mappa-coordinator', 'user.administer'),
  ('ppo-manager', 'audit.read'), ('ppo-manager', 'user.administer');

alter table app.permission force row level security;
alter table app.role force row level security;
alter table app.role_permission force row level security;
