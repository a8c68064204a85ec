import { type Cluster, usesSocket } from './embedded-cluster.ts'

/** The settings PostgreSQL is started with, as `name=value`; they outrank its configuration files. */
export function settings(cluster: Cluster, { port, testing }: { port: number; testing: boolean }): string[] {
  const chosen = {
    ...reach(cluster, port),
    ...MEMORY,
    ...WORDS,
    ...(testing ? FAST_AND_FORGETFUL : DURABLE),
  }
  return Object.entries(chosen).map(([name, value]) => `${name}=${value}`)
}

// The socket lies in the cluster's own directory, which nobody but its owner and root can enter.
function reach(cluster: Cluster, port: number) {
  return {
    cluster_name: cluster.name,
    listen_addresses: usesSocket(cluster) ? '' : '127.0.0.1',
    port,
    unix_socket_directories: usesSocket(cluster) ? '.' : '',
    unix_socket_permissions: '0700',
    max_connections: 100,
  }
}

// For two cores shared with the web process; short queries gain nothing from compilation or many workers.
const MEMORY = {
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: 1.1,
  jit: 'off',
  max_parallel_workers_per_gather: 1,
  max_logical_replication_workers: 0,
}

// Details and statements can hold personal data, so the log does without them.
const WORDS = {
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
}

const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', max_wal_size: '1GB' }

// A test database lives for seconds: nothing in it is worth sweeping, and no query is worth a second process.
const FAST_AND_FORGETFUL = {
  autovacuum: 'off',
  max_parallel_workers_per_gather: 0,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_wal_size: '2GB',
}
