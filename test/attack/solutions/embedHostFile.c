asm(".section .rodata\n.global stolen\nstolen: .incbin \"__CANARY__\"\n");
extern const char stolen[];
int attack(int n) { return stolen[0] != 0; }
