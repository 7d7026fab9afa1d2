/** The processors whose calls the filter knows. */
export type Machine = 'x64' | 'arm64';

export interface SyscallTable {
	/** AUDIT_ARCH_* of linux/audit.h: a call made by another convention has other numbers. */
	auditArch: number;
	/** x32 calls of an x86-64 kernel come with this bit set. */
	foreignNumbersFrom?: number;
	/** From here on calls are newer than Linux 6.5 and not in this table. */
	firstUnknown: number;
	/** ENOSYS: the runtime takes another way by itself. */
	notImplemented: readonly number[];
	/** EPERM. */
	denied: readonly number[];
	clone: number;
	socket: number;
	ioctl: number;
}

/** Numbers from asm/unistd_64.h and asm-generic/unistd.h of the Linux headers. */
export const syscallNumbers: Readonly<Record<Machine, SyscallTable>> = {
	x64: {
		auditArch: 0xc000003e,
		foreignNumbersFrom: 0x40000000,
		firstUnknown: 452,
		notImplemented: [
			435, // clone3
			425, // io_uring_setup
			426, // io_uring_enter
			427, // io_uring_register
		],
		denied: [
			165, // mount
			166, // umount2
			155, // pivot_root
			161, // chroot
			428, // open_tree
			429, // move_mount
			430, // fsopen
			431, // fsconfig
			432, // fsmount
			433, // fspick
			442, // mount_setattr
			272, // unshare
			308, // setns
			101, // ptrace
			310, // process_vm_readv
			311, // process_vm_writev
			440, // process_madvise
			438, // pidfd_getfd
			312, // kcmp
			298, // perf_event_open
			323, // userfaultfd
			321, // bpf
			250, // keyctl
			248, // add_key
			249, // request_key
			175, // init_module
			313, // finit_module
			176, // delete_module
			246, // kexec_load
			320, // kexec_file_load
			169, // reboot
			167, // swapon
			168, // swapoff
			163, // acct
			179, // quotactl
			443, // quotactl_fd
			103, // syslog
			170, // sethostname
			171, // setdomainname
			164, // settimeofday
			227, // clock_settime
			305, // clock_adjtime
			159, // adjtimex
			135, // personality
			153, // vhangup
			303, // name_to_handle_at
			304, // open_by_handle_at
			300, // fanotify_init
			212, // lookup_dcookie
			180, // nfsservctl
			319, // memfd_create
			447, // memfd_secret
			29, // shmget
			30, // shmat
			31, // shmctl
			68, // msgget
			64, // semget
			240, // mq_open
			241, // mq_unlink
			172, // iopl
			173, // ioperm
			154, // modify_ldt
			134, // uselib
			156, // _sysctl
		],
		clone: 56,
		socket: 41,
		ioctl: 16,
	},
	arm64: {
		auditArch: 0xc00000b7,
		firstUnknown: 452,
		notImplemented: [
			435, // clone3
			425, // io_uring_setup
			426, // io_uring_enter
			427, // io_uring_register
		],
		denied: [
			40, // mount
			39, // umount2
			41, // pivot_root
			51, // chroot
			428, // open_tree
			429, // move_mount
			430, // fsopen
			431, // fsconfig
			432, // fsmount
			433, // fspick
			442, // mount_setattr
			97, // unshare
			268, // setns
			117, // ptrace
			270, // process_vm_readv
			271, // process_vm_writev
			440, // process_madvise
			438, // pidfd_getfd
			272, // kcmp
			241, // perf_event_open
			282, // userfaultfd
			280, // bpf
			219, // keyctl
			217, // add_key
			218, // request_key
			105, // init_module
			273, // finit_module
			106, // delete_module
			104, // kexec_load
			294, // kexec_file_load
			142, // reboot
			224, // swapon
			225, // swapoff
			89, // acct
			60, // quotactl
			443, // quotactl_fd
			116, // syslog
			161, // sethostname
			162, // setdomainname
			170, // settimeofday
			112, // clock_settime
			266, // clock_adjtime
			171, // adjtimex
			92, // personality
			58, // vhangup
			262, // fanotify_init
			18, // lookup_dcookie
			42, // nfsservctl
			279, // memfd_create
			447, // memfd_secret
			194, // shmget
			196, // shmat
			195, // shmctl
			186, // msgget
			190, // semget
			180, // mq_open
			181, // mq_unlink
		],
		clone: 220,
		socket: 198,
		ioctl: 29,
	},
};
