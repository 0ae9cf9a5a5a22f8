/**
 * In the place of what a container runtime has as its default profile: refuses what Docker's documentation says that one
 * refuses, and allows the rest, where that one has a list of what it allows.
 */
const refused = `
  acct add_key bpf clock_adjtime clock_settime delete_module finit_module get_mempolicy init_module ioperm iopl kcmp
  kexec_file_load kexec_load keyctl lookup_dcookie mbind mount move_mount move_pages name_to_handle_at nfsservctl
  open_by_handle_at open_tree perf_event_open pivot_root process_vm_readv process_vm_writev ptrace quotactl reboot
  request_key set_mempolicy setns settimeofday swapoff swapon umount2 unshare userfaultfd vhangup io_uring_setup
  io_uring_enter io_uring_register
`
  .trim()
  .split(/\s+/);

export const runtimeDefault = {
  defaultAction: 'SCMP_ACT_ALLOW',
  syscalls: [{ names: refused, action: 'SCMP_ACT_ERRNO' }],
};
