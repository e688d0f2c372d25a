// What Zendesk has and the workbench does not simulate, by the first word of the path: methods (g get, o post, u put,
// a patch, d delete), then the rest of the path with * for each named part. From Zendesk's API description; the test
// holds the two against each other.
export const NOT_SIMULATED = `
account: u/settings
accounts: o g/available
activities: g g/* g/count
any_channel: o/channelback/report_error o/push o/validate_token
approval_requests: go
attachments: gud/*
audit_logs: g g/* o/export
autocomplete: go/tags
automations: go gud/* g/active d/destroy_many g/search u/update_many
bookmarks: go d/*
brand_agents: g gd/*
brands: go gud/* g/*/agents g/*/check_host_mapping ud/*/logo g/check_host_mapping
channels: g/twitter/monitored_twitter_handles g/twitter/monitored_twitter_handles/* o/twitter/tickets
channels: g/twitter/tickets/*/statuses o/voice/agents/*/tickets/*/display o/voice/agents/*/users/*/display
channels: o/voice/tickets
chat_file_redactions: u/*
chat_redactions: u/*
comment_redactions: u/*
custom_objects: go/*/access_rules gad/*/access_rules/* g/*/access_rules/definitions u/*/fields/reorder
custom_objects: go/*/records/*/attachments ud/*/records/*/attachments/* g/*/records/*/attachments/*/download
custom_objects: go/*/triggers gud/*/triggers/* g/*/triggers/active g/*/triggers/definitions
custom_objects: d/*/triggers/destroy_many g/*/triggers/search u/*/triggers/update_many
custom_roles: o ud/*
custom_status: u/default
custom_statuses: go gud/* o/*/ticket_form_statuses
deleted_tickets: d/* d/destroy_many u/restore_many
deleted_users: g gd/* g/count
deletion_schedules: go gud/*
dynamic_content: go/items gud/items/* go/items/*/variants gud/items/*/variants/* o/items/*/variants/create_many
dynamic_content: u/items/*/variants/update_many g/items/show_many
email_notifications: g g/* g/show_many
end_users: go/*/identities gd/*/identities/* u/*/identities/*/make_primary u/*/identities/*/request_verification
group_memberships: o gd/* g/assignable o/create_many d/destroy_many
group_slas: go/policies gud/policies/* g/policies/definitions u/policies/reorder
groups: o ud/* g/*/memberships/assignable g/*/users/count g/assignable g/count
imports: o/tickets o/tickets/create_many
incremental: g/*/sample g/organizations g/routing/attribute_values g/routing/attributes g/routing/instance_values
incremental: g/ticket_events g/ticket_metric_events g/tickets g/users g/users/cursor
it_asset_management: go/asset_types gad/asset_types/* go/asset_types/*/fields gad/asset_types/*/fields/* go/assets
it_asset_management: gad/assets/* o/assets/jobs go/assets/search go/locations gad/locations/* g/statuses
it_asset_management: g/statuses/*
locales: g/* g/agent g/current g/detect_best_locale g/public
macros: go gud/* g/*/apply go/*/attachments g/actions g/active o/attachments g/attachments/* g/categories
macros: g/definitions d/destroy_many g/new g/search u/update_many
oauth: go/clients gud/clients/* u/clients/*/generate_secret g/global_clients g/global_clients/*
oauth: g/global_clients/token_summary go/tokens gd/tokens/* gd/tokens/current
organization_fields: go gud/* u/reorder
organization_memberships: o gd/* o/create_many d/destroy_many
organization_merges: g/*
organization_subscriptions: go gd/*
organizations: o d/* o/*/merge g/*/merges g/*/organization_memberships g/*/requests g/*/subscriptions
organizations: g/*/users/count o/create_many o/create_or_update d/destroy_many u/update_many
problems: g o/autocomplete
push_notification_devices: o/destroy_many
queues: go gud/* g/definitions a/order
recipient_addresses: go gud/* u/*/verify
relationships: g/definitions/*
remote_authentications: g
requests: go gu/* g/*/comments g/*/comments/* g/ccd g/open g/search g/solved
resource_collections: go gud/*
routing: go/agents/*/instance_values g/agents/instance_values o/agents/instance_values/jobs go/attributes
routing: gud/attributes/* go/attributes/*/values gad/attributes/*/values/* g/attributes/definitions
routing: g/requirements/fulfilled go/tickets/*/instance_values
satisfaction_ratings: g g/* g/count
satisfaction_reasons: g g/*
saved_searches: go ud/*
security_settings: g
sessions: g
sharing_agreements: go gud/*
skips: go
slas: g/policies/definitions
suspended_tickets: g gd/* u/*/recover o/attachments d/destroy_many o/export u/recover_many
tags: g g/count
target_failures: g g/*
targets: go gud/*
task_list_templates: go gud/* g/*/tasks
ticket_audits: g
ticket_content_pins: go d/*
ticket_fields: ud/* go/*/options gd/*/options/* g/count u/reorder g/show_many
ticket_form_statuses: g g/show_many
ticket_forms: go gud/* o/*/clone goud/*/ticket_form_statuses ud/*/ticket_form_statuses/* u/reorder
ticket_metrics: g g/*
tickets: u/*/audits/*/make_private g/*/collaborators u/*/comments/*/attachments/*/redact u/*/comments/*/make_private
tickets: u/*/comments/*/redact g/*/conversation_log g/*/email_ccs g/*/followers g/*/macros/*/apply g/*/related
tickets: o/*/satisfaction_rating g/*/skips go/*/task_lists u/mark_many_as_spam g/messaging/conversations/*/ticket
tickets: g/recent
trigger_categories: go gad/* o/jobs
triggers: go gud/* g/*/revisions g/*/revisions/* g/active g/definitions d/destroy_many u/reorder g/search
triggers: u/update_many
uploads: o d/*
user_fields: go gud/* go/*/options gd/*/options/* u/reorder g/show_many
users: o ud/* g/*/brand_agents g/*/brand_agents/* g/*/compliance_deletion_statuses g/*/entitlements/full
users: o/*/group_memberships gd/*/group_memberships/* u/*/group_memberships/*/make_default g/*/groups/count
users: go/*/identities gud/*/identities/* u/*/identities/*/make_primary u/*/identities/*/request_verification
users: u/*/identities/*/verify u/*/merge o/*/organization_memberships gd/*/organization_memberships/*
users: u/*/organization_memberships/*/make_default g/*/organization_subscriptions d/*/organizations/*
users: u/*/organizations/*/make_default g/*/organizations/count ou/*/password g/*/password/requirements g/*/related
users: g/*/requests gd/*/sessions gd/*/sessions/* g/*/skips goud/*/tags g/*/tickets/assigned/count g/*/tickets/ccd
users: g/*/tickets/ccd/count g/*/tickets/followed go/autocomplete g/count o/create_many o/create_or_update
users: o/create_or_update_many d/destroy_many o/logout_many d/me/logout g/me/oauth/clients g/me/session
users: g/me/session/renew gu/me/settings o/request_create u/update_many
views: g/*/export g/compact g/count g/definitions d/destroy_many o/preview o/preview/count g/search g/show_many
views: u/update_many
workspaces: go gud/* d/destroy_many u/reorder
`;
