/**
 * Stands in for `@grpc/proto-loader` in the bundles: grpc-js asks for it only when channelz is served, which we never
 * do, and it would bring a second protobufjs along (security.md §5).
 */
export function loadSync(): never {
  throw new Error('cannot load proto files: this program has static protobuf code only');
}
