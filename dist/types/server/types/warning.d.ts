export interface HandlerWarning {
    /** Stable; use it to filter. */
    code: 'setting_ignored' | 'frontend_key_ignored' | 'client_unknown' | 'origin_refused' | 'body_already_read' | 'upstream_failed' | 'internal_error' | 'function_unusable' | 'function_clash' | 'function_module_failed' | 'functions_not_found' | 'route_unusable' | 'ice_servers_unusable' | 'store_failed' | 'overloaded';
    /** For the operator's log. Contains no key and nothing that a user said. `origin_refused` quotes request headers. */
    message: string;
}
