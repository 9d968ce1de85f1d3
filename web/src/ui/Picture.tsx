import { IconShape, type IconProps } from '@tabler/icons-react';
import { PICTURES } from './pictures';

export default function Picture({ name, ...props }: IconProps & { name: string }) {
  const Found = PICTURES[name] ?? IconShape;
  return <Found {...props} />;
}
