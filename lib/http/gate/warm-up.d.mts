export const warmUpHeader: string;
export function warmUp(options: {
  address: string;
  port: number;
  mark: string;
  mostMs: number;
}): Promise<void>;
