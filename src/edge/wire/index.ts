export { connectAdmin } from './admin-client.ts';
export { type ControllerServing, type ServingController, serveController } from './controller-server.ts';
export { type JoinRequest, join } from './join.ts';
export { type BundleSource, type GrpcLink, grpcLink } from './link.ts';
export { type KeyedOrderReader, orderDigest, orderReader, orderSigner } from './signing.ts';
