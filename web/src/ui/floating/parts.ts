// What stands beside its target: loaded apart, because most visits begin by reading.
export { Menu, Popover } from '@mantine/core';
