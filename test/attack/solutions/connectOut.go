package main

import "syscall"

func attack(n int) int {
	tcp, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM, 0)
	if err == nil && syscall.Connect(tcp, &syscall.SockaddrInet4{Port: __PORT__, Addr: [4]byte{127, 0, 0, 1}}) == nil {
		return 1
	}
	local, err := syscall.Socket(syscall.AF_UNIX, syscall.SOCK_STREAM, 0)
	if err == nil && syscall.Connect(local, &syscall.SockaddrUnix{Name: "__SOCKET__"}) == nil {
		return 2
	}
	return 0
}
