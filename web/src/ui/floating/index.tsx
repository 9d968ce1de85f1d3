import type {
  Menu as WholeMenu,
  MenuProps,
  PopoverDropdownProps,
  PopoverProps,
} from '@mantine/core';
import { type ComponentProps, use, useId, useState } from 'react';
import { Floated } from './Floated';
import { load, type Place, PlaceProvider } from './place';
import { Target } from './Target';

/** Mantine's Popover, opened by whoever uses it; loaded when it is first needed. */
export function Popover({ children, ...given }: PopoverProps) {
  const id = useId();
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const place: Place = {
    id,
    opened: given.opened ?? false,
    popup: 'dialog',
    roles: given.withRoles ?? true,
    target,
    setTarget,
    whole: (parts, bridge, dropdown) => (
      <parts.Popover {...given} id={id}>
        <parts.Popover.Target>{bridge}</parts.Popover.Target>
        <parts.Popover.Dropdown {...dropdown} />
      </parts.Popover>
    ),
  };
  return <PlaceProvider value={place}>{children}</PlaceProvider>;
}

Popover.Target = Target;
Popover.Dropdown = Floated as (props: PopoverDropdownProps) => React.ReactNode;

/** Mantine's Menu, opened by its target; loaded when it is first needed. */
export function Menu({ children, ...given }: MenuProps) {
  const id = useId();
  const [opened, open] = useState(false);
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const place: Place = {
    id,
    opened,
    popup: 'menu',
    roles: true,
    toggle: () => open(!opened),
    target,
    setTarget,
    whole: (parts, bridge, dropdown) => (
      <parts.Menu {...given} id={id} opened={opened} onChange={open}>
        <parts.Menu.Target>{bridge}</parts.Menu.Target>
        <parts.Menu.Dropdown {...dropdown} />
      </parts.Menu>
    ),
  };
  return <PlaceProvider value={place}>{children}</PlaceProvider>;
}

// These stand in a dropdown, which waits for the parts.
const Item = (props: ComponentProps<typeof WholeMenu.Item>) => {
  const parts = use(load());
  return <parts.Menu.Item {...props} />;
};
const Label = (props: ComponentProps<typeof WholeMenu.Label>) => {
  const parts = use(load());
  return <parts.Menu.Label {...props} />;
};
const Divider = () => {
  const parts = use(load());
  return <parts.Menu.Divider />;
};

Menu.Target = Target;
Menu.Dropdown = Floated as (props: ComponentProps<typeof WholeMenu.Dropdown>) => React.ReactNode;
Menu.Item = Item as typeof WholeMenu.Item;
Menu.Label = Label;
Menu.Divider = Divider;
