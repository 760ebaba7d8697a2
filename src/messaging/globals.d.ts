// The one Web API that ES lacks and every surface has.
interface URL {
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
}
declare var URL: { new (address: string): URL };
declare function setTimeout(callback: () => void, milliseconds: number): number;
declare function clearTimeout(timer: number): void;
