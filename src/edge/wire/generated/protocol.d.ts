// Generated from proto/ by scripts/generate.sh. Never edited.
import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace reeve. */
export namespace reeve {

    /** Namespace agent. */
    namespace agent {

        /** Namespace v1. */
        namespace v1 {

            /** Represents an Agent */
            class Agent extends $protobuf.rpc.Service {

                /**
                 * Constructs a new Agent service.
                 * @param rpcImpl RPC implementation
                 * @param [requestDelimited=false] Whether requests are length-delimited
                 * @param [responseDelimited=false] Whether responses are length-delimited
                 */
                constructor(rpcImpl: $protobuf.RPCImpl, requestDelimited?: boolean, responseDelimited?: boolean);

                /**
                 * Creates new Agent service using the specified rpc implementation.
                 * @param rpcImpl RPC implementation
                 * @param [requestDelimited=false] Whether requests are length-delimited
                 * @param [responseDelimited=false] Whether responses are length-delimited
                 * @returns RPC service. Useful where requests and/or responses are streamed.
                 */
                static create(rpcImpl: $protobuf.RPCImpl, requestDelimited?: boolean, responseDelimited?: boolean): Agent;

                /** Calls Connect. */
                connect: reeve.agent.v1.Agent.Connect;
            }

            namespace Agent {

                /**
                 * Callback as used by {@link reeve.agent.v1.Agent#connect}.
                 * @param error Error, if any
                 * @param [response] ControllerMessage
                 */
                type ConnectCallback = (error: (Error|null), response?: reeve.agent.v1.ControllerMessage) => void;

                /** Calls Connect. */
                type Connect = {
                  (request: reeve.agent.v1.IAgentMessage, callback: reeve.agent.v1.Agent.ConnectCallback): void;
                  (request: reeve.agent.v1.IAgentMessage): Promise<reeve.agent.v1.ControllerMessage>;
                  readonly name: "Connect";
                  readonly path: "/reeve.agent.v1.Agent/Connect";
                  readonly requestType: "AgentMessage";
                  readonly responseType: "ControllerMessage";
                  readonly requestStream: true;
                  readonly responseStream: true;
                };
            }

            /**
             * Properties of a ProtocolVersion.
             * @deprecated Use reeve.agent.v1.ProtocolVersion.$Properties instead.
             */
            interface IProtocolVersion extends reeve.agent.v1.ProtocolVersion.$Properties {
            }

            /** Represents a ProtocolVersion. */
            class ProtocolVersion {

                /**
                 * Constructs a new ProtocolVersion.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.ProtocolVersion.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ProtocolVersion major. */
                major: number;

                /** ProtocolVersion minor. */
                minor: number;

                /**
                 * Creates a new ProtocolVersion instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ProtocolVersion instance
                 */
                static create(properties: reeve.agent.v1.ProtocolVersion.$Shape): reeve.agent.v1.ProtocolVersion & reeve.agent.v1.ProtocolVersion.$Shape;
                static create(properties?: reeve.agent.v1.ProtocolVersion.$Properties): reeve.agent.v1.ProtocolVersion;

                /**
                 * Encodes the specified ProtocolVersion message. Does not implicitly {@link reeve.agent.v1.ProtocolVersion.verify|verify} messages.
                 * @param message ProtocolVersion message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.ProtocolVersion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ProtocolVersion message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.ProtocolVersion & reeve.agent.v1.ProtocolVersion.$Shape} ProtocolVersion
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.ProtocolVersion & reeve.agent.v1.ProtocolVersion.$Shape;
            }

            namespace ProtocolVersion {

                /** Properties of a ProtocolVersion. */
                interface $Properties {

                    /** ProtocolVersion major */
                    major?: number;

                    /** ProtocolVersion minor */
                    minor?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ProtocolVersion. */
                type $Shape = reeve.agent.v1.ProtocolVersion.$Properties;
            }

            /**
             * Properties of an AgentMessage.
             * @deprecated Use reeve.agent.v1.AgentMessage.$Properties instead.
             */
            interface IAgentMessage extends reeve.agent.v1.AgentMessage.$Properties {
            }

            /** Represents an AgentMessage. */
            class AgentMessage {

                /**
                 * Constructs a new AgentMessage.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.AgentMessage.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AgentMessage hello. */
                hello: (reeve.agent.v1.Hello|null);

                /** AgentMessage orderAck. */
                orderAck: (reeve.agent.v1.OrderAck|null);

                /** AgentMessage orderResend. */
                orderResend: (reeve.agent.v1.OrderResend|null);

                /** AgentMessage report. */
                report: (reeve.agent.v1.PositionedReport|null);

                /** AgentMessage modelAck. */
                modelAck: (reeve.agent.v1.ModelAck|null);

                /** AgentMessage leaseClaim. */
                leaseClaim: (reeve.agent.v1.LeaseClaim|null);

                /** AgentMessage log. */
                log: (reeve.agent.v1.LogLines|null);

                /** AgentMessage message. */
                message?: ("hello"|"orderAck"|"orderResend"|"report"|"modelAck"|"leaseClaim"|"log");

                /**
                 * Creates a new AgentMessage instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AgentMessage instance
                 */
                static create(properties: reeve.agent.v1.AgentMessage.$Shape): reeve.agent.v1.AgentMessage & reeve.agent.v1.AgentMessage.$Shape;
                static create(properties?: reeve.agent.v1.AgentMessage.$Properties): reeve.agent.v1.AgentMessage;

                /**
                 * Encodes the specified AgentMessage message. Does not implicitly {@link reeve.agent.v1.AgentMessage.verify|verify} messages.
                 * @param message AgentMessage message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.AgentMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AgentMessage message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.AgentMessage & reeve.agent.v1.AgentMessage.$Shape} AgentMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.AgentMessage & reeve.agent.v1.AgentMessage.$Shape;
            }

            namespace AgentMessage {

                /** Properties of an AgentMessage. */
                interface $Properties {

                    /** AgentMessage hello */
                    hello?: (reeve.agent.v1.Hello.$Properties|null);

                    /** AgentMessage orderAck */
                    orderAck?: (reeve.agent.v1.OrderAck.$Properties|null);

                    /** AgentMessage orderResend */
                    orderResend?: (reeve.agent.v1.OrderResend.$Properties|null);

                    /** AgentMessage report */
                    report?: (reeve.agent.v1.PositionedReport.$Properties|null);

                    /** AgentMessage modelAck */
                    modelAck?: (reeve.agent.v1.ModelAck.$Properties|null);

                    /** AgentMessage leaseClaim */
                    leaseClaim?: (reeve.agent.v1.LeaseClaim.$Properties|null);

                    /** AgentMessage log */
                    log?: (reeve.agent.v1.LogLines.$Properties|null);

                    /** AgentMessage message */
                    message?: ("hello"|"orderAck"|"orderResend"|"report"|"modelAck"|"leaseClaim"|"log");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of an AgentMessage. */
                type $Shape = {
                  hello?: reeve.agent.v1.Hello.$Shape|null;
                  orderAck?: reeve.agent.v1.OrderAck.$Shape|null;
                  orderResend?: reeve.agent.v1.OrderResend.$Shape|null;
                  report?: reeve.agent.v1.PositionedReport.$Shape|null;
                  modelAck?: reeve.agent.v1.ModelAck.$Shape|null;
                  leaseClaim?: reeve.agent.v1.LeaseClaim.$Shape|null;
                  log?: reeve.agent.v1.LogLines.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ message?: undefined; hello?: null; orderAck?: null; orderResend?: null; report?: null; modelAck?: null; leaseClaim?: null; log?: null }|{ message?: "hello"; hello: reeve.agent.v1.Hello.$Shape; orderAck?: null; orderResend?: null; report?: null; modelAck?: null; leaseClaim?: null; log?: null }|{ message?: "orderAck"; hello?: null; orderAck: reeve.agent.v1.OrderAck.$Shape; orderResend?: null; report?: null; modelAck?: null; leaseClaim?: null; log?: null }|{ message?: "orderResend"; hello?: null; orderAck?: null; orderResend: reeve.agent.v1.OrderResend.$Shape; report?: null; modelAck?: null; leaseClaim?: null; log?: null }|{ message?: "report"; hello?: null; orderAck?: null; orderResend?: null; report: reeve.agent.v1.PositionedReport.$Shape; modelAck?: null; leaseClaim?: null; log?: null }|{ message?: "modelAck"; hello?: null; orderAck?: null; orderResend?: null; report?: null; modelAck: reeve.agent.v1.ModelAck.$Shape; leaseClaim?: null; log?: null }|{ message?: "leaseClaim"; hello?: null; orderAck?: null; orderResend?: null; report?: null; modelAck?: null; leaseClaim: reeve.agent.v1.LeaseClaim.$Shape; log?: null }|{ message?: "log"; hello?: null; orderAck?: null; orderResend?: null; report?: null; modelAck?: null; leaseClaim?: null; log: reeve.agent.v1.LogLines.$Shape })
                );
            }

            /**
             * Properties of a Hello.
             * @deprecated Use reeve.agent.v1.Hello.$Properties instead.
             */
            interface IHello extends reeve.agent.v1.Hello.$Properties {
            }

            /** Represents a Hello. */
            class Hello {

                /**
                 * Constructs a new Hello.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.Hello.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Hello protocol. */
                protocol: reeve.agent.v1.ProtocolVersion;

                /** Hello agentVersion. */
                agentVersion: string;

                /** Hello agent. */
                agent: string;

                /** Hello features. */
                features: string[];

                /** Hello replicaRevision. */
                replicaRevision: number;

                /** Hello orderStream. */
                orderStream: string;

                /** Hello orderSequence. */
                orderSequence: number;

                /** Hello outboxPosition. */
                outboxPosition: number;

                /**
                 * Creates a new Hello instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Hello instance
                 */
                static create(properties: reeve.agent.v1.Hello.$Shape): reeve.agent.v1.Hello & reeve.agent.v1.Hello.$Shape;
                static create(properties?: reeve.agent.v1.Hello.$Properties): reeve.agent.v1.Hello;

                /**
                 * Encodes the specified Hello message. Does not implicitly {@link reeve.agent.v1.Hello.verify|verify} messages.
                 * @param message Hello message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.Hello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Hello message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.Hello & reeve.agent.v1.Hello.$Shape} Hello
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.Hello & reeve.agent.v1.Hello.$Shape;
            }

            namespace Hello {

                /** Properties of a Hello. */
                interface $Properties {

                    /** Hello protocol */
                    protocol?: reeve.agent.v1.ProtocolVersion.$Properties;

                    /** Hello agentVersion */
                    agentVersion?: string;

                    /** Hello agent */
                    agent?: string;

                    /** Hello features */
                    features?: string[];

                    /** Hello replicaRevision */
                    replicaRevision?: number;

                    /** Hello orderStream */
                    orderStream?: string;

                    /** Hello orderSequence */
                    orderSequence?: number;

                    /** Hello outboxPosition */
                    outboxPosition?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Hello. */
                type $Shape = reeve.agent.v1.Hello.$Properties;
            }

            /** OrderOutcome enum. */
            enum OrderOutcome {

                /** ORDER_OUTCOME_UNSPECIFIED value */
                ORDER_OUTCOME_UNSPECIFIED = 0,

                /** ORDER_OUTCOME_ACCEPTED value */
                ORDER_OUTCOME_ACCEPTED = 1,

                /** ORDER_OUTCOME_REFUSED value */
                ORDER_OUTCOME_REFUSED = 2
            }

            /**
             * Properties of an OrderAck.
             * @deprecated Use reeve.agent.v1.OrderAck.$Properties instead.
             */
            interface IOrderAck extends reeve.agent.v1.OrderAck.$Properties {
            }

            /** Represents an OrderAck. */
            class OrderAck {

                /**
                 * Constructs a new OrderAck.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.OrderAck.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** OrderAck stream. */
                stream: string;

                /** OrderAck sequence. */
                sequence: number;

                /** OrderAck outcome. */
                outcome: reeve.agent.v1.OrderOutcome;

                /** OrderAck code. */
                code: (string|null);

                /** OrderAck because. */
                because: (string|null);

                /**
                 * Creates a new OrderAck instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns OrderAck instance
                 */
                static create(properties: reeve.agent.v1.OrderAck.$Shape): reeve.agent.v1.OrderAck & reeve.agent.v1.OrderAck.$Shape;
                static create(properties?: reeve.agent.v1.OrderAck.$Properties): reeve.agent.v1.OrderAck;

                /**
                 * Encodes the specified OrderAck message. Does not implicitly {@link reeve.agent.v1.OrderAck.verify|verify} messages.
                 * @param message OrderAck message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.OrderAck.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an OrderAck message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.OrderAck & reeve.agent.v1.OrderAck.$Shape} OrderAck
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.OrderAck & reeve.agent.v1.OrderAck.$Shape;
            }

            namespace OrderAck {

                /** Properties of an OrderAck. */
                interface $Properties {

                    /** OrderAck stream */
                    stream?: string;

                    /** OrderAck sequence */
                    sequence?: number;

                    /** OrderAck outcome */
                    outcome?: reeve.agent.v1.OrderOutcome;

                    /** OrderAck code */
                    code?: (string|null);

                    /** OrderAck because */
                    because?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an OrderAck. */
                type $Shape = reeve.agent.v1.OrderAck.$Properties;
            }

            /**
             * Properties of an OrderResend.
             * @deprecated Use reeve.agent.v1.OrderResend.$Properties instead.
             */
            interface IOrderResend extends reeve.agent.v1.OrderResend.$Properties {
            }

            /** Represents an OrderResend. */
            class OrderResend {

                /**
                 * Constructs a new OrderResend.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.OrderResend.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** OrderResend stream. */
                stream: string;

                /** OrderResend from. */
                from: number;

                /** OrderResend because. */
                because: string;

                /**
                 * Creates a new OrderResend instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns OrderResend instance
                 */
                static create(properties: reeve.agent.v1.OrderResend.$Shape): reeve.agent.v1.OrderResend & reeve.agent.v1.OrderResend.$Shape;
                static create(properties?: reeve.agent.v1.OrderResend.$Properties): reeve.agent.v1.OrderResend;

                /**
                 * Encodes the specified OrderResend message. Does not implicitly {@link reeve.agent.v1.OrderResend.verify|verify} messages.
                 * @param message OrderResend message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.OrderResend.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an OrderResend message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.OrderResend & reeve.agent.v1.OrderResend.$Shape} OrderResend
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.OrderResend & reeve.agent.v1.OrderResend.$Shape;
            }

            namespace OrderResend {

                /** Properties of an OrderResend. */
                interface $Properties {

                    /** OrderResend stream */
                    stream?: string;

                    /** OrderResend from */
                    from?: number;

                    /** OrderResend because */
                    because?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an OrderResend. */
                type $Shape = reeve.agent.v1.OrderResend.$Properties;
            }

            /**
             * Properties of a PositionedReport.
             * @deprecated Use reeve.agent.v1.PositionedReport.$Properties instead.
             */
            interface IPositionedReport extends reeve.agent.v1.PositionedReport.$Properties {
            }

            /** Represents a PositionedReport. */
            class PositionedReport {

                /**
                 * Constructs a new PositionedReport.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.PositionedReport.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PositionedReport position. */
                position: number;

                /** PositionedReport report. */
                report: reeve.agent.v1.Report;

                /**
                 * Creates a new PositionedReport instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PositionedReport instance
                 */
                static create(properties: reeve.agent.v1.PositionedReport.$Shape): reeve.agent.v1.PositionedReport & reeve.agent.v1.PositionedReport.$Shape;
                static create(properties?: reeve.agent.v1.PositionedReport.$Properties): reeve.agent.v1.PositionedReport;

                /**
                 * Encodes the specified PositionedReport message. Does not implicitly {@link reeve.agent.v1.PositionedReport.verify|verify} messages.
                 * @param message PositionedReport message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.PositionedReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PositionedReport message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.PositionedReport & reeve.agent.v1.PositionedReport.$Shape} PositionedReport
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.PositionedReport & reeve.agent.v1.PositionedReport.$Shape;
            }

            namespace PositionedReport {

                /** Properties of a PositionedReport. */
                interface $Properties {

                    /** PositionedReport position */
                    position?: number;

                    /** PositionedReport report */
                    report?: reeve.agent.v1.Report.$Properties;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PositionedReport. */
                type $Shape = {
                  position?: number;
                  report?: reeve.agent.v1.Report.$Shape;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a ModelAck.
             * @deprecated Use reeve.agent.v1.ModelAck.$Properties instead.
             */
            interface IModelAck extends reeve.agent.v1.ModelAck.$Properties {
            }

            /** Represents a ModelAck. */
            class ModelAck {

                /**
                 * Constructs a new ModelAck.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.ModelAck.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ModelAck revision. */
                revision: number;

                /**
                 * Creates a new ModelAck instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ModelAck instance
                 */
                static create(properties: reeve.agent.v1.ModelAck.$Shape): reeve.agent.v1.ModelAck & reeve.agent.v1.ModelAck.$Shape;
                static create(properties?: reeve.agent.v1.ModelAck.$Properties): reeve.agent.v1.ModelAck;

                /**
                 * Encodes the specified ModelAck message. Does not implicitly {@link reeve.agent.v1.ModelAck.verify|verify} messages.
                 * @param message ModelAck message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.ModelAck.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ModelAck message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.ModelAck & reeve.agent.v1.ModelAck.$Shape} ModelAck
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.ModelAck & reeve.agent.v1.ModelAck.$Shape;
            }

            namespace ModelAck {

                /** Properties of a ModelAck. */
                interface $Properties {

                    /** ModelAck revision */
                    revision?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ModelAck. */
                type $Shape = reeve.agent.v1.ModelAck.$Properties;
            }

            /**
             * Properties of a LeaseClaim.
             * @deprecated Use reeve.agent.v1.LeaseClaim.$Properties instead.
             */
            interface ILeaseClaim extends reeve.agent.v1.LeaseClaim.$Properties {
            }

            /** Represents a LeaseClaim. */
            class LeaseClaim {

                /**
                 * Constructs a new LeaseClaim.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.LeaseClaim.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** LeaseClaim call. */
                call: number;

                /** LeaseClaim application. */
                application: string;

                /** LeaseClaim unit. */
                unit: string;

                /**
                 * Creates a new LeaseClaim instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns LeaseClaim instance
                 */
                static create(properties: reeve.agent.v1.LeaseClaim.$Shape): reeve.agent.v1.LeaseClaim & reeve.agent.v1.LeaseClaim.$Shape;
                static create(properties?: reeve.agent.v1.LeaseClaim.$Properties): reeve.agent.v1.LeaseClaim;

                /**
                 * Encodes the specified LeaseClaim message. Does not implicitly {@link reeve.agent.v1.LeaseClaim.verify|verify} messages.
                 * @param message LeaseClaim message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.LeaseClaim.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a LeaseClaim message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.LeaseClaim & reeve.agent.v1.LeaseClaim.$Shape} LeaseClaim
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.LeaseClaim & reeve.agent.v1.LeaseClaim.$Shape;
            }

            namespace LeaseClaim {

                /** Properties of a LeaseClaim. */
                interface $Properties {

                    /** LeaseClaim call */
                    call?: number;

                    /** LeaseClaim application */
                    application?: string;

                    /** LeaseClaim unit */
                    unit?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a LeaseClaim. */
                type $Shape = reeve.agent.v1.LeaseClaim.$Properties;
            }

            /**
             * Properties of a LogLines.
             * @deprecated Use reeve.agent.v1.LogLines.$Properties instead.
             */
            interface ILogLines extends reeve.agent.v1.LogLines.$Properties {
            }

            /** Represents a LogLines. */
            class LogLines {

                /**
                 * Constructs a new LogLines.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.LogLines.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** LogLines lines. */
                lines: reeve.agent.v1.UnitLogLine[];

                /**
                 * Creates a new LogLines instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns LogLines instance
                 */
                static create(properties: reeve.agent.v1.LogLines.$Shape): reeve.agent.v1.LogLines & reeve.agent.v1.LogLines.$Shape;
                static create(properties?: reeve.agent.v1.LogLines.$Properties): reeve.agent.v1.LogLines;

                /**
                 * Encodes the specified LogLines message. Does not implicitly {@link reeve.agent.v1.LogLines.verify|verify} messages.
                 * @param message LogLines message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.LogLines.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a LogLines message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.LogLines & reeve.agent.v1.LogLines.$Shape} LogLines
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.LogLines & reeve.agent.v1.LogLines.$Shape;
            }

            namespace LogLines {

                /** Properties of a LogLines. */
                interface $Properties {

                    /** LogLines lines */
                    lines?: reeve.agent.v1.UnitLogLine.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a LogLines. */
                type $Shape = reeve.agent.v1.LogLines.$Properties;
            }

            /**
             * Properties of a ControllerMessage.
             * @deprecated Use reeve.agent.v1.ControllerMessage.$Properties instead.
             */
            interface IControllerMessage extends reeve.agent.v1.ControllerMessage.$Properties {
            }

            /** Represents a ControllerMessage. */
            class ControllerMessage {

                /**
                 * Constructs a new ControllerMessage.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.ControllerMessage.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ControllerMessage welcome. */
                welcome: (reeve.agent.v1.Welcome|null);

                /** ControllerMessage snapshot. */
                snapshot: (reeve.agent.v1.Snapshot|null);

                /** ControllerMessage delta. */
                delta: (reeve.agent.v1.Delta|null);

                /** ControllerMessage order. */
                order: (reeve.agent.v1.OrderMessage|null);

                /** ControllerMessage reportAck. */
                reportAck: (reeve.agent.v1.ReportAck|null);

                /** ControllerMessage leaseGranted. */
                leaseGranted: (reeve.agent.v1.LeaseGranted|null);

                /** ControllerMessage leaseRefused. */
                leaseRefused: (reeve.agent.v1.LeaseRefused|null);

                /** ControllerMessage goodbye. */
                goodbye: (reeve.agent.v1.Goodbye|null);

                /** ControllerMessage message. */
                message?: ("welcome"|"snapshot"|"delta"|"order"|"reportAck"|"leaseGranted"|"leaseRefused"|"goodbye");

                /**
                 * Creates a new ControllerMessage instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ControllerMessage instance
                 */
                static create(properties: reeve.agent.v1.ControllerMessage.$Shape): reeve.agent.v1.ControllerMessage & reeve.agent.v1.ControllerMessage.$Shape;
                static create(properties?: reeve.agent.v1.ControllerMessage.$Properties): reeve.agent.v1.ControllerMessage;

                /**
                 * Encodes the specified ControllerMessage message. Does not implicitly {@link reeve.agent.v1.ControllerMessage.verify|verify} messages.
                 * @param message ControllerMessage message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.ControllerMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ControllerMessage message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.ControllerMessage & reeve.agent.v1.ControllerMessage.$Shape} ControllerMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.ControllerMessage & reeve.agent.v1.ControllerMessage.$Shape;
            }

            namespace ControllerMessage {

                /** Properties of a ControllerMessage. */
                interface $Properties {

                    /** ControllerMessage welcome */
                    welcome?: (reeve.agent.v1.Welcome.$Properties|null);

                    /** ControllerMessage snapshot */
                    snapshot?: (reeve.agent.v1.Snapshot.$Properties|null);

                    /** ControllerMessage delta */
                    delta?: (reeve.agent.v1.Delta.$Properties|null);

                    /** ControllerMessage order */
                    order?: (reeve.agent.v1.OrderMessage.$Properties|null);

                    /** ControllerMessage reportAck */
                    reportAck?: (reeve.agent.v1.ReportAck.$Properties|null);

                    /** ControllerMessage leaseGranted */
                    leaseGranted?: (reeve.agent.v1.LeaseGranted.$Properties|null);

                    /** ControllerMessage leaseRefused */
                    leaseRefused?: (reeve.agent.v1.LeaseRefused.$Properties|null);

                    /** ControllerMessage goodbye */
                    goodbye?: (reeve.agent.v1.Goodbye.$Properties|null);

                    /** ControllerMessage message */
                    message?: ("welcome"|"snapshot"|"delta"|"order"|"reportAck"|"leaseGranted"|"leaseRefused"|"goodbye");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a ControllerMessage. */
                type $Shape = {
                  welcome?: reeve.agent.v1.Welcome.$Shape|null;
                  snapshot?: reeve.agent.v1.Snapshot.$Shape|null;
                  delta?: reeve.agent.v1.Delta.$Shape|null;
                  order?: reeve.agent.v1.OrderMessage.$Shape|null;
                  reportAck?: reeve.agent.v1.ReportAck.$Shape|null;
                  leaseGranted?: reeve.agent.v1.LeaseGranted.$Shape|null;
                  leaseRefused?: reeve.agent.v1.LeaseRefused.$Shape|null;
                  goodbye?: reeve.agent.v1.Goodbye.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ message?: undefined; welcome?: null; snapshot?: null; delta?: null; order?: null; reportAck?: null; leaseGranted?: null; leaseRefused?: null; goodbye?: null }|{ message?: "welcome"; welcome: reeve.agent.v1.Welcome.$Shape; snapshot?: null; delta?: null; order?: null; reportAck?: null; leaseGranted?: null; leaseRefused?: null; goodbye?: null }|{ message?: "snapshot"; welcome?: null; snapshot: reeve.agent.v1.Snapshot.$Shape; delta?: null; order?: null; reportAck?: null; leaseGranted?: null; leaseRefused?: null; goodbye?: null }|{ message?: "delta"; welcome?: null; snapshot?: null; delta: reeve.agent.v1.Delta.$Shape; order?: null; reportAck?: null; leaseGranted?: null; leaseRefused?: null; goodbye?: null }|{ message?: "order"; welcome?: null; snapshot?: null; delta?: null; order: reeve.agent.v1.OrderMessage.$Shape; reportAck?: null; leaseGranted?: null; leaseRefused?: null; goodbye?: null }|{ message?: "reportAck"; welcome?: null; snapshot?: null; delta?: null; order?: null; reportAck: reeve.agent.v1.ReportAck.$Shape; leaseGranted?: null; leaseRefused?: null; goodbye?: null }|{ message?: "leaseGranted"; welcome?: null; snapshot?: null; delta?: null; order?: null; reportAck?: null; leaseGranted: reeve.agent.v1.LeaseGranted.$Shape; leaseRefused?: null; goodbye?: null }|{ message?: "leaseRefused"; welcome?: null; snapshot?: null; delta?: null; order?: null; reportAck?: null; leaseGranted?: null; leaseRefused: reeve.agent.v1.LeaseRefused.$Shape; goodbye?: null }|{ message?: "goodbye"; welcome?: null; snapshot?: null; delta?: null; order?: null; reportAck?: null; leaseGranted?: null; leaseRefused?: null; goodbye: reeve.agent.v1.Goodbye.$Shape })
                );
            }

            /**
             * Properties of a Welcome.
             * @deprecated Use reeve.agent.v1.Welcome.$Properties instead.
             */
            interface IWelcome extends reeve.agent.v1.Welcome.$Properties {
            }

            /** Represents a Welcome. */
            class Welcome {

                /**
                 * Constructs a new Welcome.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.Welcome.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Welcome protocol. */
                protocol: reeve.agent.v1.ProtocolVersion;

                /** Welcome controllerVersion. */
                controllerVersion: string;

                /** Welcome controller. */
                controller: string;

                /** Welcome orderStream. */
                orderStream: string;

                /** Welcome reportedPosition. */
                reportedPosition: number;

                /** Welcome now. */
                now: (number|null);

                /**
                 * Creates a new Welcome instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Welcome instance
                 */
                static create(properties: reeve.agent.v1.Welcome.$Shape): reeve.agent.v1.Welcome & reeve.agent.v1.Welcome.$Shape;
                static create(properties?: reeve.agent.v1.Welcome.$Properties): reeve.agent.v1.Welcome;

                /**
                 * Encodes the specified Welcome message. Does not implicitly {@link reeve.agent.v1.Welcome.verify|verify} messages.
                 * @param message Welcome message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.Welcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Welcome message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.Welcome & reeve.agent.v1.Welcome.$Shape} Welcome
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.Welcome & reeve.agent.v1.Welcome.$Shape;
            }

            namespace Welcome {

                /** Properties of a Welcome. */
                interface $Properties {

                    /** Welcome protocol */
                    protocol?: reeve.agent.v1.ProtocolVersion.$Properties;

                    /** Welcome controllerVersion */
                    controllerVersion?: string;

                    /** Welcome controller */
                    controller?: string;

                    /** Welcome orderStream */
                    orderStream?: string;

                    /** Welcome reportedPosition */
                    reportedPosition?: number;

                    /** Welcome now */
                    now?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Welcome. */
                type $Shape = reeve.agent.v1.Welcome.$Properties;
            }

            /**
             * Properties of a Snapshot.
             * @deprecated Use reeve.agent.v1.Snapshot.$Properties instead.
             */
            interface ISnapshot extends reeve.agent.v1.Snapshot.$Properties {
            }

            /** Represents a Snapshot. */
            class Snapshot {

                /**
                 * Constructs a new Snapshot.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.Snapshot.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Snapshot revision. */
                revision: number;

                /** Snapshot entities. */
                entities: reeve.agent.v1.VersionedEntity[];

                /** Snapshot last. */
                last: boolean;

                /**
                 * Creates a new Snapshot instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Snapshot instance
                 */
                static create(properties: reeve.agent.v1.Snapshot.$Shape): reeve.agent.v1.Snapshot & reeve.agent.v1.Snapshot.$Shape;
                static create(properties?: reeve.agent.v1.Snapshot.$Properties): reeve.agent.v1.Snapshot;

                /**
                 * Encodes the specified Snapshot message. Does not implicitly {@link reeve.agent.v1.Snapshot.verify|verify} messages.
                 * @param message Snapshot message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.Snapshot.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Snapshot message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.Snapshot & reeve.agent.v1.Snapshot.$Shape} Snapshot
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.Snapshot & reeve.agent.v1.Snapshot.$Shape;
            }

            namespace Snapshot {

                /** Properties of a Snapshot. */
                interface $Properties {

                    /** Snapshot revision */
                    revision?: number;

                    /** Snapshot entities */
                    entities?: reeve.agent.v1.VersionedEntity.$Properties[];

                    /** Snapshot last */
                    last?: boolean;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Snapshot. */
                type $Shape = {
                  revision?: number;
                  entities?: reeve.agent.v1.VersionedEntity.$Shape[];
                  last?: boolean;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a Delta.
             * @deprecated Use reeve.agent.v1.Delta.$Properties instead.
             */
            interface IDelta extends reeve.agent.v1.Delta.$Properties {
            }

            /** Represents a Delta. */
            class Delta {

                /**
                 * Constructs a new Delta.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.Delta.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Delta revision. */
                revision: number;

                /** Delta puts. */
                puts: reeve.agent.v1.Entity[];

                /** Delta deletes. */
                deletes: string[];

                /**
                 * Creates a new Delta instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Delta instance
                 */
                static create(properties: reeve.agent.v1.Delta.$Shape): reeve.agent.v1.Delta & reeve.agent.v1.Delta.$Shape;
                static create(properties?: reeve.agent.v1.Delta.$Properties): reeve.agent.v1.Delta;

                /**
                 * Encodes the specified Delta message. Does not implicitly {@link reeve.agent.v1.Delta.verify|verify} messages.
                 * @param message Delta message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.Delta.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Delta message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.Delta & reeve.agent.v1.Delta.$Shape} Delta
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.Delta & reeve.agent.v1.Delta.$Shape;
            }

            namespace Delta {

                /** Properties of a Delta. */
                interface $Properties {

                    /** Delta revision */
                    revision?: number;

                    /** Delta puts */
                    puts?: reeve.agent.v1.Entity.$Properties[];

                    /** Delta deletes */
                    deletes?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Delta. */
                type $Shape = {
                  revision?: number;
                  puts?: reeve.agent.v1.Entity.$Shape[];
                  deletes?: string[];
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of an OrderMessage.
             * @deprecated Use reeve.agent.v1.OrderMessage.$Properties instead.
             */
            interface IOrderMessage extends reeve.agent.v1.OrderMessage.$Properties {
            }

            /** Represents an OrderMessage. */
            class OrderMessage {

                /**
                 * Constructs a new OrderMessage.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.OrderMessage.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** OrderMessage order. */
                order: reeve.agent.v1.SignedDocument;

                /**
                 * Creates a new OrderMessage instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns OrderMessage instance
                 */
                static create(properties: reeve.agent.v1.OrderMessage.$Shape): reeve.agent.v1.OrderMessage & reeve.agent.v1.OrderMessage.$Shape;
                static create(properties?: reeve.agent.v1.OrderMessage.$Properties): reeve.agent.v1.OrderMessage;

                /**
                 * Encodes the specified OrderMessage message. Does not implicitly {@link reeve.agent.v1.OrderMessage.verify|verify} messages.
                 * @param message OrderMessage message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.OrderMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an OrderMessage message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.OrderMessage & reeve.agent.v1.OrderMessage.$Shape} OrderMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.OrderMessage & reeve.agent.v1.OrderMessage.$Shape;
            }

            namespace OrderMessage {

                /** Properties of an OrderMessage. */
                interface $Properties {

                    /** OrderMessage order */
                    order?: reeve.agent.v1.SignedDocument.$Properties;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an OrderMessage. */
                type $Shape = reeve.agent.v1.OrderMessage.$Properties;
            }

            /**
             * Properties of a ReportAck.
             * @deprecated Use reeve.agent.v1.ReportAck.$Properties instead.
             */
            interface IReportAck extends reeve.agent.v1.ReportAck.$Properties {
            }

            /** Represents a ReportAck. */
            class ReportAck {

                /**
                 * Constructs a new ReportAck.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.ReportAck.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ReportAck position. */
                position: number;

                /**
                 * Creates a new ReportAck instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ReportAck instance
                 */
                static create(properties: reeve.agent.v1.ReportAck.$Shape): reeve.agent.v1.ReportAck & reeve.agent.v1.ReportAck.$Shape;
                static create(properties?: reeve.agent.v1.ReportAck.$Properties): reeve.agent.v1.ReportAck;

                /**
                 * Encodes the specified ReportAck message. Does not implicitly {@link reeve.agent.v1.ReportAck.verify|verify} messages.
                 * @param message ReportAck message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.ReportAck.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ReportAck message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.ReportAck & reeve.agent.v1.ReportAck.$Shape} ReportAck
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.ReportAck & reeve.agent.v1.ReportAck.$Shape;
            }

            namespace ReportAck {

                /** Properties of a ReportAck. */
                interface $Properties {

                    /** ReportAck position */
                    position?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ReportAck. */
                type $Shape = reeve.agent.v1.ReportAck.$Properties;
            }

            /**
             * Properties of a LeaseGranted.
             * @deprecated Use reeve.agent.v1.LeaseGranted.$Properties instead.
             */
            interface ILeaseGranted extends reeve.agent.v1.LeaseGranted.$Properties {
            }

            /** Represents a LeaseGranted. */
            class LeaseGranted {

                /**
                 * Constructs a new LeaseGranted.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.LeaseGranted.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** LeaseGranted call. */
                call: number;

                /** LeaseGranted epoch. */
                epoch: number;

                /** LeaseGranted durationMs. */
                durationMs: number;

                /**
                 * Creates a new LeaseGranted instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns LeaseGranted instance
                 */
                static create(properties: reeve.agent.v1.LeaseGranted.$Shape): reeve.agent.v1.LeaseGranted & reeve.agent.v1.LeaseGranted.$Shape;
                static create(properties?: reeve.agent.v1.LeaseGranted.$Properties): reeve.agent.v1.LeaseGranted;

                /**
                 * Encodes the specified LeaseGranted message. Does not implicitly {@link reeve.agent.v1.LeaseGranted.verify|verify} messages.
                 * @param message LeaseGranted message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.LeaseGranted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a LeaseGranted message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.LeaseGranted & reeve.agent.v1.LeaseGranted.$Shape} LeaseGranted
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.LeaseGranted & reeve.agent.v1.LeaseGranted.$Shape;
            }

            namespace LeaseGranted {

                /** Properties of a LeaseGranted. */
                interface $Properties {

                    /** LeaseGranted call */
                    call?: number;

                    /** LeaseGranted epoch */
                    epoch?: number;

                    /** LeaseGranted durationMs */
                    durationMs?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a LeaseGranted. */
                type $Shape = reeve.agent.v1.LeaseGranted.$Properties;
            }

            /**
             * Properties of a LeaseRefused.
             * @deprecated Use reeve.agent.v1.LeaseRefused.$Properties instead.
             */
            interface ILeaseRefused extends reeve.agent.v1.LeaseRefused.$Properties {
            }

            /** Represents a LeaseRefused. */
            class LeaseRefused {

                /**
                 * Constructs a new LeaseRefused.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.LeaseRefused.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** LeaseRefused call. */
                call: number;

                /** LeaseRefused holder. */
                holder: string;

                /** LeaseRefused endsInMs. */
                endsInMs: (number|null);

                /**
                 * Creates a new LeaseRefused instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns LeaseRefused instance
                 */
                static create(properties: reeve.agent.v1.LeaseRefused.$Shape): reeve.agent.v1.LeaseRefused & reeve.agent.v1.LeaseRefused.$Shape;
                static create(properties?: reeve.agent.v1.LeaseRefused.$Properties): reeve.agent.v1.LeaseRefused;

                /**
                 * Encodes the specified LeaseRefused message. Does not implicitly {@link reeve.agent.v1.LeaseRefused.verify|verify} messages.
                 * @param message LeaseRefused message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.LeaseRefused.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a LeaseRefused message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.LeaseRefused & reeve.agent.v1.LeaseRefused.$Shape} LeaseRefused
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.LeaseRefused & reeve.agent.v1.LeaseRefused.$Shape;
            }

            namespace LeaseRefused {

                /** Properties of a LeaseRefused. */
                interface $Properties {

                    /** LeaseRefused call */
                    call?: number;

                    /** LeaseRefused holder */
                    holder?: string;

                    /** LeaseRefused endsInMs */
                    endsInMs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a LeaseRefused. */
                type $Shape = reeve.agent.v1.LeaseRefused.$Properties;
            }

            /**
             * Properties of a Goodbye.
             * @deprecated Use reeve.agent.v1.Goodbye.$Properties instead.
             */
            interface IGoodbye extends reeve.agent.v1.Goodbye.$Properties {
            }

            /** Represents a Goodbye. */
            class Goodbye {

                /**
                 * Constructs a new Goodbye.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.Goodbye.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Goodbye code. */
                code: string;

                /** Goodbye because. */
                because: string;

                /**
                 * Creates a new Goodbye instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Goodbye instance
                 */
                static create(properties: reeve.agent.v1.Goodbye.$Shape): reeve.agent.v1.Goodbye & reeve.agent.v1.Goodbye.$Shape;
                static create(properties?: reeve.agent.v1.Goodbye.$Properties): reeve.agent.v1.Goodbye;

                /**
                 * Encodes the specified Goodbye message. Does not implicitly {@link reeve.agent.v1.Goodbye.verify|verify} messages.
                 * @param message Goodbye message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.Goodbye.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Goodbye message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.Goodbye & reeve.agent.v1.Goodbye.$Shape} Goodbye
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.Goodbye & reeve.agent.v1.Goodbye.$Shape;
            }

            namespace Goodbye {

                /** Properties of a Goodbye. */
                interface $Properties {

                    /** Goodbye code */
                    code?: string;

                    /** Goodbye because */
                    because?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Goodbye. */
                type $Shape = reeve.agent.v1.Goodbye.$Properties;
            }

            /**
             * Properties of a Pair.
             * @deprecated Use reeve.agent.v1.Pair.$Properties instead.
             */
            interface IPair extends reeve.agent.v1.Pair.$Properties {
            }

            /** Represents a Pair. */
            class Pair {

                /**
                 * Constructs a new Pair.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.Pair.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Pair key. */
                key: string;

                /** Pair value. */
                value: string;

                /**
                 * Creates a new Pair instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Pair instance
                 */
                static create(properties: reeve.agent.v1.Pair.$Shape): reeve.agent.v1.Pair & reeve.agent.v1.Pair.$Shape;
                static create(properties?: reeve.agent.v1.Pair.$Properties): reeve.agent.v1.Pair;

                /**
                 * Encodes the specified Pair message. Does not implicitly {@link reeve.agent.v1.Pair.verify|verify} messages.
                 * @param message Pair message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.Pair.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Pair message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.Pair & reeve.agent.v1.Pair.$Shape} Pair
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.Pair & reeve.agent.v1.Pair.$Shape;
            }

            namespace Pair {

                /** Properties of a Pair. */
                interface $Properties {

                    /** Pair key */
                    key?: string;

                    /** Pair value */
                    value?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Pair. */
                type $Shape = reeve.agent.v1.Pair.$Properties;
            }

            /**
             * Properties of a Change.
             * @deprecated Use reeve.agent.v1.Change.$Properties instead.
             */
            interface IChange extends reeve.agent.v1.Change.$Properties {
            }

            /** Represents a Change. */
            class Change {

                /**
                 * Constructs a new Change.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.Change.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Change key. */
                key: string;

                /** Change value. */
                value: (string|null);

                /**
                 * Creates a new Change instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Change instance
                 */
                static create(properties: reeve.agent.v1.Change.$Shape): reeve.agent.v1.Change & reeve.agent.v1.Change.$Shape;
                static create(properties?: reeve.agent.v1.Change.$Properties): reeve.agent.v1.Change;

                /**
                 * Encodes the specified Change message. Does not implicitly {@link reeve.agent.v1.Change.verify|verify} messages.
                 * @param message Change message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.Change.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Change message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.Change & reeve.agent.v1.Change.$Shape} Change
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.Change & reeve.agent.v1.Change.$Shape;
            }

            namespace Change {

                /** Properties of a Change. */
                interface $Properties {

                    /** Change key */
                    key?: string;

                    /** Change value */
                    value?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Change. */
                type $Shape = reeve.agent.v1.Change.$Properties;
            }

            /**
             * Properties of a Scalar.
             * @deprecated Use reeve.agent.v1.Scalar.$Properties instead.
             */
            interface IScalar extends reeve.agent.v1.Scalar.$Properties {
            }

            /** Represents a Scalar. */
            class Scalar {

                /**
                 * Constructs a new Scalar.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.Scalar.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Scalar text. */
                text: (string|null);

                /** Scalar number. */
                number: (number|null);

                /** Scalar truth. */
                truth: (boolean|null);

                /** Scalar value. */
                value?: ("text"|"number"|"truth");

                /**
                 * Creates a new Scalar instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Scalar instance
                 */
                static create(properties: reeve.agent.v1.Scalar.$Shape): reeve.agent.v1.Scalar & reeve.agent.v1.Scalar.$Shape;
                static create(properties?: reeve.agent.v1.Scalar.$Properties): reeve.agent.v1.Scalar;

                /**
                 * Encodes the specified Scalar message. Does not implicitly {@link reeve.agent.v1.Scalar.verify|verify} messages.
                 * @param message Scalar message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.Scalar.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Scalar message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.Scalar & reeve.agent.v1.Scalar.$Shape} Scalar
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.Scalar & reeve.agent.v1.Scalar.$Shape;
            }

            namespace Scalar {

                /** Properties of a Scalar. */
                interface $Properties {

                    /** Scalar text */
                    text?: (string|null);

                    /** Scalar number */
                    number?: (number|null);

                    /** Scalar truth */
                    truth?: (boolean|null);

                    /** Scalar value */
                    value?: ("text"|"number"|"truth");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a Scalar. */
                type $Shape = {
                  text?: string|null;
                  number?: number|null;
                  truth?: boolean|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ value?: undefined; text?: null; number?: null; truth?: null }|{ value?: "text"; text: string; number?: null; truth?: null }|{ value?: "number"; text?: null; number: number; truth?: null }|{ value?: "truth"; text?: null; number?: null; truth: boolean })
                );
            }

            /**
             * Properties of a ScalarPair.
             * @deprecated Use reeve.agent.v1.ScalarPair.$Properties instead.
             */
            interface IScalarPair extends reeve.agent.v1.ScalarPair.$Properties {
            }

            /** Represents a ScalarPair. */
            class ScalarPair {

                /**
                 * Constructs a new ScalarPair.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.ScalarPair.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ScalarPair key. */
                key: string;

                /** ScalarPair value. */
                value: reeve.agent.v1.Scalar;

                /**
                 * Creates a new ScalarPair instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ScalarPair instance
                 */
                static create(properties: reeve.agent.v1.ScalarPair.$Shape): reeve.agent.v1.ScalarPair & reeve.agent.v1.ScalarPair.$Shape;
                static create(properties?: reeve.agent.v1.ScalarPair.$Properties): reeve.agent.v1.ScalarPair;

                /**
                 * Encodes the specified ScalarPair message. Does not implicitly {@link reeve.agent.v1.ScalarPair.verify|verify} messages.
                 * @param message ScalarPair message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.ScalarPair.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ScalarPair message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.ScalarPair & reeve.agent.v1.ScalarPair.$Shape} ScalarPair
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.ScalarPair & reeve.agent.v1.ScalarPair.$Shape;
            }

            namespace ScalarPair {

                /** Properties of a ScalarPair. */
                interface $Properties {

                    /** ScalarPair key */
                    key?: string;

                    /** ScalarPair value */
                    value?: reeve.agent.v1.Scalar.$Properties;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ScalarPair. */
                type $Shape = {
                  key?: string;
                  value?: reeve.agent.v1.Scalar.$Shape;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a SignedDocument.
             * @deprecated Use reeve.agent.v1.SignedDocument.$Properties instead.
             */
            interface ISignedDocument extends reeve.agent.v1.SignedDocument.$Properties {
            }

            /** Represents a SignedDocument. */
            class SignedDocument {

                /**
                 * Constructs a new SignedDocument.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.SignedDocument.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SignedDocument body. */
                body: Uint8Array;

                /** SignedDocument signature. */
                signature: Uint8Array;

                /** SignedDocument keyId. */
                keyId: string;

                /**
                 * Creates a new SignedDocument instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SignedDocument instance
                 */
                static create(properties: reeve.agent.v1.SignedDocument.$Shape): reeve.agent.v1.SignedDocument & reeve.agent.v1.SignedDocument.$Shape;
                static create(properties?: reeve.agent.v1.SignedDocument.$Properties): reeve.agent.v1.SignedDocument;

                /**
                 * Encodes the specified SignedDocument message. Does not implicitly {@link reeve.agent.v1.SignedDocument.verify|verify} messages.
                 * @param message SignedDocument message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.SignedDocument.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SignedDocument message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.SignedDocument & reeve.agent.v1.SignedDocument.$Shape} SignedDocument
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.SignedDocument & reeve.agent.v1.SignedDocument.$Shape;
            }

            namespace SignedDocument {

                /** Properties of a SignedDocument. */
                interface $Properties {

                    /** SignedDocument body */
                    body?: Uint8Array;

                    /** SignedDocument signature */
                    signature?: Uint8Array;

                    /** SignedDocument keyId */
                    keyId?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SignedDocument. */
                type $Shape = reeve.agent.v1.SignedDocument.$Properties;
            }

            /** Life enum. */
            enum Life {

                /** LIFE_UNSPECIFIED value */
                LIFE_UNSPECIFIED = 0,

                /** LIFE_ALIVE value */
                LIFE_ALIVE = 1,

                /** LIFE_DYING value */
                LIFE_DYING = 2,

                /** LIFE_DEAD value */
                LIFE_DEAD = 3
            }

            /** StatusValue enum. */
            enum StatusValue {

                /** STATUS_VALUE_UNSPECIFIED value */
                STATUS_VALUE_UNSPECIFIED = 0,

                /** STATUS_VALUE_ACTIVE value */
                STATUS_VALUE_ACTIVE = 1,

                /** STATUS_VALUE_BLOCKED value */
                STATUS_VALUE_BLOCKED = 2,

                /** STATUS_VALUE_MAINTENANCE value */
                STATUS_VALUE_MAINTENANCE = 3,

                /** STATUS_VALUE_WAITING value */
                STATUS_VALUE_WAITING = 4,

                /** STATUS_VALUE_UNKNOWN value */
                STATUS_VALUE_UNKNOWN = 5,

                /** STATUS_VALUE_ERROR value */
                STATUS_VALUE_ERROR = 6,

                /** STATUS_VALUE_TERMINATED value */
                STATUS_VALUE_TERMINATED = 7
            }

            /**
             * Properties of a Status.
             * @deprecated Use reeve.agent.v1.Status.$Properties instead.
             */
            interface IStatus extends reeve.agent.v1.Status.$Properties {
            }

            /** Represents a Status. */
            class Status {

                /**
                 * Constructs a new Status.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.Status.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Status status. */
                status: reeve.agent.v1.StatusValue;

                /** Status message. */
                message: string;

                /** Status since. */
                since: number;

                /**
                 * Creates a new Status instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Status instance
                 */
                static create(properties: reeve.agent.v1.Status.$Shape): reeve.agent.v1.Status & reeve.agent.v1.Status.$Shape;
                static create(properties?: reeve.agent.v1.Status.$Properties): reeve.agent.v1.Status;

                /**
                 * Encodes the specified Status message. Does not implicitly {@link reeve.agent.v1.Status.verify|verify} messages.
                 * @param message Status message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.Status.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Status message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.Status & reeve.agent.v1.Status.$Shape} Status
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.Status & reeve.agent.v1.Status.$Shape;
            }

            namespace Status {

                /** Properties of a Status. */
                interface $Properties {

                    /** Status status */
                    status?: reeve.agent.v1.StatusValue;

                    /** Status message */
                    message?: string;

                    /** Status since */
                    since?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Status. */
                type $Shape = reeve.agent.v1.Status.$Properties;
            }

            /** AgentStatusValue enum. */
            enum AgentStatusValue {

                /** AGENT_STATUS_VALUE_UNSPECIFIED value */
                AGENT_STATUS_VALUE_UNSPECIFIED = 0,

                /** AGENT_STATUS_VALUE_ALLOCATING value */
                AGENT_STATUS_VALUE_ALLOCATING = 1,

                /** AGENT_STATUS_VALUE_IDLE value */
                AGENT_STATUS_VALUE_IDLE = 2,

                /** AGENT_STATUS_VALUE_EXECUTING value */
                AGENT_STATUS_VALUE_EXECUTING = 3,

                /** AGENT_STATUS_VALUE_ERROR value */
                AGENT_STATUS_VALUE_ERROR = 4,

                /** AGENT_STATUS_VALUE_FAILED value */
                AGENT_STATUS_VALUE_FAILED = 5,

                /** AGENT_STATUS_VALUE_REBOOTING value */
                AGENT_STATUS_VALUE_REBOOTING = 6,

                /** AGENT_STATUS_VALUE_LOST value */
                AGENT_STATUS_VALUE_LOST = 7
            }

            /**
             * Properties of an AgentStatus.
             * @deprecated Use reeve.agent.v1.AgentStatus.$Properties instead.
             */
            interface IAgentStatus extends reeve.agent.v1.AgentStatus.$Properties {
            }

            /** Represents an AgentStatus. */
            class AgentStatus {

                /**
                 * Constructs a new AgentStatus.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.AgentStatus.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AgentStatus status. */
                status: reeve.agent.v1.AgentStatusValue;

                /** AgentStatus message. */
                message: string;

                /** AgentStatus since. */
                since: number;

                /**
                 * Creates a new AgentStatus instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AgentStatus instance
                 */
                static create(properties: reeve.agent.v1.AgentStatus.$Shape): reeve.agent.v1.AgentStatus & reeve.agent.v1.AgentStatus.$Shape;
                static create(properties?: reeve.agent.v1.AgentStatus.$Properties): reeve.agent.v1.AgentStatus;

                /**
                 * Encodes the specified AgentStatus message. Does not implicitly {@link reeve.agent.v1.AgentStatus.verify|verify} messages.
                 * @param message AgentStatus message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.AgentStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AgentStatus message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.AgentStatus & reeve.agent.v1.AgentStatus.$Shape} AgentStatus
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.AgentStatus & reeve.agent.v1.AgentStatus.$Shape;
            }

            namespace AgentStatus {

                /** Properties of an AgentStatus. */
                interface $Properties {

                    /** AgentStatus status */
                    status?: reeve.agent.v1.AgentStatusValue;

                    /** AgentStatus message */
                    message?: string;

                    /** AgentStatus since */
                    since?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AgentStatus. */
                type $Shape = reeve.agent.v1.AgentStatus.$Properties;
            }

            /**
             * Properties of a Port.
             * @deprecated Use reeve.agent.v1.Port.$Properties instead.
             */
            interface IPort extends reeve.agent.v1.Port.$Properties {
            }

            /** Represents a Port. */
            class Port {

                /**
                 * Constructs a new Port.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.Port.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Port range. */
                range: string;

                /** Port endpoints. */
                endpoints: string[];

                /**
                 * Creates a new Port instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Port instance
                 */
                static create(properties: reeve.agent.v1.Port.$Shape): reeve.agent.v1.Port & reeve.agent.v1.Port.$Shape;
                static create(properties?: reeve.agent.v1.Port.$Properties): reeve.agent.v1.Port;

                /**
                 * Encodes the specified Port message. Does not implicitly {@link reeve.agent.v1.Port.verify|verify} messages.
                 * @param message Port message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.Port.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Port message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.Port & reeve.agent.v1.Port.$Shape} Port
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.Port & reeve.agent.v1.Port.$Shape;
            }

            namespace Port {

                /** Properties of a Port. */
                interface $Properties {

                    /** Port range */
                    range?: string;

                    /** Port endpoints */
                    endpoints?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Port. */
                type $Shape = reeve.agent.v1.Port.$Properties;
            }

            /** ServicePhase enum. */
            enum ServicePhase {

                /** SERVICE_PHASE_UNSPECIFIED value */
                SERVICE_PHASE_UNSPECIFIED = 0,

                /** SERVICE_PHASE_DOWN value */
                SERVICE_PHASE_DOWN = 1,

                /** SERVICE_PHASE_STARTING value */
                SERVICE_PHASE_STARTING = 2,

                /** SERVICE_PHASE_UP value */
                SERVICE_PHASE_UP = 3,

                /** SERVICE_PHASE_BACKOFF value */
                SERVICE_PHASE_BACKOFF = 4,

                /** SERVICE_PHASE_STOPPING value */
                SERVICE_PHASE_STOPPING = 5,

                /** SERVICE_PHASE_FAILED value */
                SERVICE_PHASE_FAILED = 6
            }

            /**
             * Properties of an ObservedService.
             * @deprecated Use reeve.agent.v1.ObservedService.$Properties instead.
             */
            interface IObservedService extends reeve.agent.v1.ObservedService.$Properties {
            }

            /** Represents an ObservedService. */
            class ObservedService {

                /**
                 * Constructs a new ObservedService.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.ObservedService.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ObservedService name. */
                name: string;

                /** ObservedService phase. */
                phase: reeve.agent.v1.ServicePhase;

                /** ObservedService pid. */
                pid: (number|null);

                /** ObservedService since. */
                since: number;

                /** ObservedService restarts. */
                restarts: number;

                /** ObservedService lastExit. */
                lastExit: (string|null);

                /**
                 * Creates a new ObservedService instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ObservedService instance
                 */
                static create(properties: reeve.agent.v1.ObservedService.$Shape): reeve.agent.v1.ObservedService & reeve.agent.v1.ObservedService.$Shape;
                static create(properties?: reeve.agent.v1.ObservedService.$Properties): reeve.agent.v1.ObservedService;

                /**
                 * Encodes the specified ObservedService message. Does not implicitly {@link reeve.agent.v1.ObservedService.verify|verify} messages.
                 * @param message ObservedService message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.ObservedService.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ObservedService message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.ObservedService & reeve.agent.v1.ObservedService.$Shape} ObservedService
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.ObservedService & reeve.agent.v1.ObservedService.$Shape;
            }

            namespace ObservedService {

                /** Properties of an ObservedService. */
                interface $Properties {

                    /** ObservedService name */
                    name?: string;

                    /** ObservedService phase */
                    phase?: reeve.agent.v1.ServicePhase;

                    /** ObservedService pid */
                    pid?: (number|null);

                    /** ObservedService since */
                    since?: number;

                    /** ObservedService restarts */
                    restarts?: number;

                    /** ObservedService lastExit */
                    lastExit?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ObservedService. */
                type $Shape = reeve.agent.v1.ObservedService.$Properties;
            }

            /**
             * Properties of an ObservedCheck.
             * @deprecated Use reeve.agent.v1.ObservedCheck.$Properties instead.
             */
            interface IObservedCheck extends reeve.agent.v1.ObservedCheck.$Properties {
            }

            /** Represents an ObservedCheck. */
            class ObservedCheck {

                /**
                 * Constructs a new ObservedCheck.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.ObservedCheck.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ObservedCheck name. */
                name: string;

                /** ObservedCheck isUp. */
                isUp: boolean;

                /** ObservedCheck since. */
                since: number;

                /**
                 * Creates a new ObservedCheck instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ObservedCheck instance
                 */
                static create(properties: reeve.agent.v1.ObservedCheck.$Shape): reeve.agent.v1.ObservedCheck & reeve.agent.v1.ObservedCheck.$Shape;
                static create(properties?: reeve.agent.v1.ObservedCheck.$Properties): reeve.agent.v1.ObservedCheck;

                /**
                 * Encodes the specified ObservedCheck message. Does not implicitly {@link reeve.agent.v1.ObservedCheck.verify|verify} messages.
                 * @param message ObservedCheck message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.ObservedCheck.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ObservedCheck message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.ObservedCheck & reeve.agent.v1.ObservedCheck.$Shape} ObservedCheck
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.ObservedCheck & reeve.agent.v1.ObservedCheck.$Shape;
            }

            namespace ObservedCheck {

                /** Properties of an ObservedCheck. */
                interface $Properties {

                    /** ObservedCheck name */
                    name?: string;

                    /** ObservedCheck isUp */
                    isUp?: boolean;

                    /** ObservedCheck since */
                    since?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ObservedCheck. */
                type $Shape = reeve.agent.v1.ObservedCheck.$Properties;
            }

            /** TaskOutcome enum. */
            enum TaskOutcome {

                /** TASK_OUTCOME_UNSPECIFIED value */
                TASK_OUTCOME_UNSPECIFIED = 0,

                /** TASK_OUTCOME_COMPLETED value */
                TASK_OUTCOME_COMPLETED = 1,

                /** TASK_OUTCOME_FAILED value */
                TASK_OUTCOME_FAILED = 2,

                /** TASK_OUTCOME_CANCELLED value */
                TASK_OUTCOME_CANCELLED = 3,

                /** TASK_OUTCOME_ABORTED value */
                TASK_OUTCOME_ABORTED = 4
            }

            /**
             * Properties of a TaskResult.
             * @deprecated Use reeve.agent.v1.TaskResult.$Properties instead.
             */
            interface ITaskResult extends reeve.agent.v1.TaskResult.$Properties {
            }

            /** Represents a TaskResult. */
            class TaskResult {

                /**
                 * Constructs a new TaskResult.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.TaskResult.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TaskResult status. */
                status: reeve.agent.v1.TaskOutcome;

                /** TaskResult message. */
                message: string;

                /** TaskResult results. */
                results: reeve.agent.v1.ResultPair[];

                /**
                 * Creates a new TaskResult instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TaskResult instance
                 */
                static create(properties: reeve.agent.v1.TaskResult.$Shape): reeve.agent.v1.TaskResult & reeve.agent.v1.TaskResult.$Shape;
                static create(properties?: reeve.agent.v1.TaskResult.$Properties): reeve.agent.v1.TaskResult;

                /**
                 * Encodes the specified TaskResult message. Does not implicitly {@link reeve.agent.v1.TaskResult.verify|verify} messages.
                 * @param message TaskResult message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.TaskResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TaskResult message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.TaskResult & reeve.agent.v1.TaskResult.$Shape} TaskResult
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.TaskResult & reeve.agent.v1.TaskResult.$Shape;
            }

            namespace TaskResult {

                /** Properties of a TaskResult. */
                interface $Properties {

                    /** TaskResult status */
                    status?: reeve.agent.v1.TaskOutcome;

                    /** TaskResult message */
                    message?: string;

                    /** TaskResult results */
                    results?: reeve.agent.v1.ResultPair.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TaskResult. */
                type $Shape = {
                  status?: reeve.agent.v1.TaskOutcome;
                  message?: string;
                  results?: reeve.agent.v1.ResultPair.$Shape[];
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a ResultPair.
             * @deprecated Use reeve.agent.v1.ResultPair.$Properties instead.
             */
            interface IResultPair extends reeve.agent.v1.ResultPair.$Properties {
            }

            /** Represents a ResultPair. */
            class ResultPair {

                /**
                 * Constructs a new ResultPair.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.ResultPair.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ResultPair key. */
                key: string;

                /** ResultPair value. */
                value: reeve.agent.v1.ResultValue;

                /**
                 * Creates a new ResultPair instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ResultPair instance
                 */
                static create(properties: reeve.agent.v1.ResultPair.$Shape): reeve.agent.v1.ResultPair & reeve.agent.v1.ResultPair.$Shape;
                static create(properties?: reeve.agent.v1.ResultPair.$Properties): reeve.agent.v1.ResultPair;

                /**
                 * Encodes the specified ResultPair message. Does not implicitly {@link reeve.agent.v1.ResultPair.verify|verify} messages.
                 * @param message ResultPair message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.ResultPair.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ResultPair message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.ResultPair & reeve.agent.v1.ResultPair.$Shape} ResultPair
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.ResultPair & reeve.agent.v1.ResultPair.$Shape;
            }

            namespace ResultPair {

                /** Properties of a ResultPair. */
                interface $Properties {

                    /** ResultPair key */
                    key?: string;

                    /** ResultPair value */
                    value?: reeve.agent.v1.ResultValue.$Properties;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ResultPair. */
                type $Shape = {
                  key?: string;
                  value?: reeve.agent.v1.ResultValue.$Shape;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a ResultMap.
             * @deprecated Use reeve.agent.v1.ResultMap.$Properties instead.
             */
            interface IResultMap extends reeve.agent.v1.ResultMap.$Properties {
            }

            /** Represents a ResultMap. */
            class ResultMap {

                /**
                 * Constructs a new ResultMap.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.ResultMap.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ResultMap entries. */
                entries: reeve.agent.v1.ResultPair[];

                /**
                 * Creates a new ResultMap instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ResultMap instance
                 */
                static create(properties: reeve.agent.v1.ResultMap.$Shape): reeve.agent.v1.ResultMap & reeve.agent.v1.ResultMap.$Shape;
                static create(properties?: reeve.agent.v1.ResultMap.$Properties): reeve.agent.v1.ResultMap;

                /**
                 * Encodes the specified ResultMap message. Does not implicitly {@link reeve.agent.v1.ResultMap.verify|verify} messages.
                 * @param message ResultMap message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.ResultMap.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ResultMap message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.ResultMap & reeve.agent.v1.ResultMap.$Shape} ResultMap
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.ResultMap & reeve.agent.v1.ResultMap.$Shape;
            }

            namespace ResultMap {

                /** Properties of a ResultMap. */
                interface $Properties {

                    /** ResultMap entries */
                    entries?: reeve.agent.v1.ResultPair.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ResultMap. */
                type $Shape = {
                  entries?: reeve.agent.v1.ResultPair.$Shape[];
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a ResultValue.
             * @deprecated Use reeve.agent.v1.ResultValue.$Properties instead.
             */
            interface IResultValue extends reeve.agent.v1.ResultValue.$Properties {
            }

            /** Represents a ResultValue. */
            class ResultValue {

                /**
                 * Constructs a new ResultValue.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.ResultValue.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ResultValue text. */
                text: (string|null);

                /** ResultValue number. */
                number: (number|null);

                /** ResultValue map. */
                map: (reeve.agent.v1.ResultMap|null);

                /** ResultValue value. */
                value?: ("text"|"number"|"map");

                /**
                 * Creates a new ResultValue instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ResultValue instance
                 */
                static create(properties: reeve.agent.v1.ResultValue.$Shape): reeve.agent.v1.ResultValue & reeve.agent.v1.ResultValue.$Shape;
                static create(properties?: reeve.agent.v1.ResultValue.$Properties): reeve.agent.v1.ResultValue;

                /**
                 * Encodes the specified ResultValue message. Does not implicitly {@link reeve.agent.v1.ResultValue.verify|verify} messages.
                 * @param message ResultValue message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.ResultValue.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ResultValue message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.ResultValue & reeve.agent.v1.ResultValue.$Shape} ResultValue
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.ResultValue & reeve.agent.v1.ResultValue.$Shape;
            }

            namespace ResultValue {

                /** Properties of a ResultValue. */
                interface $Properties {

                    /** ResultValue text */
                    text?: (string|null);

                    /** ResultValue number */
                    number?: (number|null);

                    /** ResultValue map */
                    map?: (reeve.agent.v1.ResultMap.$Properties|null);

                    /** ResultValue value */
                    value?: ("text"|"number"|"map");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a ResultValue. */
                type $Shape = {
                  text?: string|null;
                  number?: number|null;
                  map?: reeve.agent.v1.ResultMap.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ value?: undefined; text?: null; number?: null; map?: null }|{ value?: "text"; text: string; number?: null; map?: null }|{ value?: "number"; text?: null; number: number; map?: null }|{ value?: "map"; text?: null; number?: null; map: reeve.agent.v1.ResultMap.$Shape })
                );
            }

            /** LogLevel enum. */
            enum LogLevel {

                /** LOG_LEVEL_UNSPECIFIED value */
                LOG_LEVEL_UNSPECIFIED = 0,

                /** LOG_LEVEL_TRACE value */
                LOG_LEVEL_TRACE = 1,

                /** LOG_LEVEL_DEBUG value */
                LOG_LEVEL_DEBUG = 2,

                /** LOG_LEVEL_INFO value */
                LOG_LEVEL_INFO = 3,

                /** LOG_LEVEL_WARNING value */
                LOG_LEVEL_WARNING = 4,

                /** LOG_LEVEL_ERROR value */
                LOG_LEVEL_ERROR = 5,

                /** LOG_LEVEL_CRITICAL value */
                LOG_LEVEL_CRITICAL = 6
            }

            /**
             * Properties of a UnitLogLine.
             * @deprecated Use reeve.agent.v1.UnitLogLine.$Properties instead.
             */
            interface IUnitLogLine extends reeve.agent.v1.UnitLogLine.$Properties {
            }

            /** Represents a UnitLogLine. */
            class UnitLogLine {

                /**
                 * Constructs a new UnitLogLine.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.UnitLogLine.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** UnitLogLine at. */
                at: number;

                /** UnitLogLine unit. */
                unit: string;

                /** UnitLogLine level. */
                level: reeve.agent.v1.LogLevel;

                /** UnitLogLine source. */
                source: string;

                /** UnitLogLine message. */
                message: string;

                /**
                 * Creates a new UnitLogLine instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns UnitLogLine instance
                 */
                static create(properties: reeve.agent.v1.UnitLogLine.$Shape): reeve.agent.v1.UnitLogLine & reeve.agent.v1.UnitLogLine.$Shape;
                static create(properties?: reeve.agent.v1.UnitLogLine.$Properties): reeve.agent.v1.UnitLogLine;

                /**
                 * Encodes the specified UnitLogLine message. Does not implicitly {@link reeve.agent.v1.UnitLogLine.verify|verify} messages.
                 * @param message UnitLogLine message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.UnitLogLine.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a UnitLogLine message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.UnitLogLine & reeve.agent.v1.UnitLogLine.$Shape} UnitLogLine
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.UnitLogLine & reeve.agent.v1.UnitLogLine.$Shape;
            }

            namespace UnitLogLine {

                /** Properties of a UnitLogLine. */
                interface $Properties {

                    /** UnitLogLine at */
                    at?: number;

                    /** UnitLogLine unit */
                    unit?: string;

                    /** UnitLogLine level */
                    level?: reeve.agent.v1.LogLevel;

                    /** UnitLogLine source */
                    source?: string;

                    /** UnitLogLine message */
                    message?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a UnitLogLine. */
                type $Shape = reeve.agent.v1.UnitLogLine.$Properties;
            }

            /**
             * Properties of a Fault.
             * @deprecated Use reeve.agent.v1.Fault.$Properties instead.
             */
            interface IFault extends reeve.agent.v1.Fault.$Properties {
            }

            /** Represents a Fault. */
            class Fault {

                /**
                 * Constructs a new Fault.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.Fault.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Fault code. */
                code: string;

                /** Fault message. */
                message: string;

                /** Fault fields. */
                fields: reeve.agent.v1.ScalarPair[];

                /** Fault next. */
                next: (string|null);

                /** Fault because. */
                because: (string|null);

                /**
                 * Creates a new Fault instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Fault instance
                 */
                static create(properties: reeve.agent.v1.Fault.$Shape): reeve.agent.v1.Fault & reeve.agent.v1.Fault.$Shape;
                static create(properties?: reeve.agent.v1.Fault.$Properties): reeve.agent.v1.Fault;

                /**
                 * Encodes the specified Fault message. Does not implicitly {@link reeve.agent.v1.Fault.verify|verify} messages.
                 * @param message Fault message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.Fault.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Fault message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.Fault & reeve.agent.v1.Fault.$Shape} Fault
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.Fault & reeve.agent.v1.Fault.$Shape;
            }

            namespace Fault {

                /** Properties of a Fault. */
                interface $Properties {

                    /** Fault code */
                    code?: string;

                    /** Fault message */
                    message?: string;

                    /** Fault fields */
                    fields?: reeve.agent.v1.ScalarPair.$Properties[];

                    /** Fault next */
                    next?: (string|null);

                    /** Fault because */
                    because?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Fault. */
                type $Shape = {
                  code?: string;
                  message?: string;
                  fields?: reeve.agent.v1.ScalarPair.$Shape[];
                  next?: string|null;
                  because?: string|null;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a Hardware.
             * @deprecated Use reeve.agent.v1.Hardware.$Properties instead.
             */
            interface IHardware extends reeve.agent.v1.Hardware.$Properties {
            }

            /** Represents a Hardware. */
            class Hardware {

                /**
                 * Constructs a new Hardware.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.Hardware.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Hardware cores. */
                cores: number;

                /** Hardware memoryBytes. */
                memoryBytes: number;

                /** Hardware architecture. */
                architecture: string;

                /** Hardware system. */
                system: string;

                /** Hardware systemVersion. */
                systemVersion: string;

                /** Hardware diskBytes. */
                diskBytes: number;

                /**
                 * Creates a new Hardware instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Hardware instance
                 */
                static create(properties: reeve.agent.v1.Hardware.$Shape): reeve.agent.v1.Hardware & reeve.agent.v1.Hardware.$Shape;
                static create(properties?: reeve.agent.v1.Hardware.$Properties): reeve.agent.v1.Hardware;

                /**
                 * Encodes the specified Hardware message. Does not implicitly {@link reeve.agent.v1.Hardware.verify|verify} messages.
                 * @param message Hardware message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.Hardware.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Hardware message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.Hardware & reeve.agent.v1.Hardware.$Shape} Hardware
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.Hardware & reeve.agent.v1.Hardware.$Shape;
            }

            namespace Hardware {

                /** Properties of a Hardware. */
                interface $Properties {

                    /** Hardware cores */
                    cores?: number;

                    /** Hardware memoryBytes */
                    memoryBytes?: number;

                    /** Hardware architecture */
                    architecture?: string;

                    /** Hardware system */
                    system?: string;

                    /** Hardware systemVersion */
                    systemVersion?: string;

                    /** Hardware diskBytes */
                    diskBytes?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Hardware. */
                type $Shape = reeve.agent.v1.Hardware.$Properties;
            }

            /** TurnState enum. */
            enum TurnState {

                /** TURN_STATE_UNSPECIFIED value */
                TURN_STATE_UNSPECIFIED = 0,

                /** TURN_STATE_HOLDS value */
                TURN_STATE_HOLDS = 1,

                /** TURN_STATE_WAITS value */
                TURN_STATE_WAITS = 2
            }

            /**
             * Properties of a LaneTurn.
             * @deprecated Use reeve.agent.v1.LaneTurn.$Properties instead.
             */
            interface ILaneTurn extends reeve.agent.v1.LaneTurn.$Properties {
            }

            /** Represents a LaneTurn. */
            class LaneTurn {

                /**
                 * Constructs a new LaneTurn.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.LaneTurn.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** LaneTurn lanes. */
                lanes: string[];

                /** LaneTurn state. */
                state: reeve.agent.v1.TurnState;

                /** LaneTurn since. */
                since: number;

                /** LaneTurn work. */
                work: string;

                /**
                 * Creates a new LaneTurn instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns LaneTurn instance
                 */
                static create(properties: reeve.agent.v1.LaneTurn.$Shape): reeve.agent.v1.LaneTurn & reeve.agent.v1.LaneTurn.$Shape;
                static create(properties?: reeve.agent.v1.LaneTurn.$Properties): reeve.agent.v1.LaneTurn;

                /**
                 * Encodes the specified LaneTurn message. Does not implicitly {@link reeve.agent.v1.LaneTurn.verify|verify} messages.
                 * @param message LaneTurn message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.LaneTurn.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a LaneTurn message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.LaneTurn & reeve.agent.v1.LaneTurn.$Shape} LaneTurn
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.LaneTurn & reeve.agent.v1.LaneTurn.$Shape;
            }

            namespace LaneTurn {

                /** Properties of a LaneTurn. */
                interface $Properties {

                    /** LaneTurn lanes */
                    lanes?: string[];

                    /** LaneTurn state */
                    state?: reeve.agent.v1.TurnState;

                    /** LaneTurn since */
                    since?: number;

                    /** LaneTurn work */
                    work?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a LaneTurn. */
                type $Shape = reeve.agent.v1.LaneTurn.$Properties;
            }

            /**
             * Properties of an Entity.
             * @deprecated Use reeve.agent.v1.Entity.$Properties instead.
             */
            interface IEntity extends reeve.agent.v1.Entity.$Properties {
            }

            /** Represents an Entity. */
            class Entity {

                /**
                 * Constructs a new Entity.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.Entity.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Entity model. */
                model: (reeve.agent.v1.ModelEntity|null);

                /** Entity machine. */
                machine: (reeve.agent.v1.MachineEntity|null);

                /** Entity application. */
                application: (reeve.agent.v1.ApplicationEntity|null);

                /** Entity unit. */
                unit: (reeve.agent.v1.UnitEntity|null);

                /** Entity relation. */
                relation: (reeve.agent.v1.RelationEntity|null);

                /** Entity relationUnit. */
                relationUnit: (reeve.agent.v1.RelationUnitEntity|null);

                /** Entity relationApplication. */
                relationApplication: (reeve.agent.v1.RelationApplicationEntity|null);

                /** Entity leadership. */
                leadership: (reeve.agent.v1.LeadershipEntity|null);

                /** Entity secret. */
                secret: (reeve.agent.v1.SecretEntity|null);

                /** Entity secretRevision. */
                secretRevision: (reeve.agent.v1.SecretRevisionEntity|null);

                /** Entity secretGrant. */
                secretGrant: (reeve.agent.v1.SecretGrantEntity|null);

                /** Entity secretDetails. */
                secretDetails: (reeve.agent.v1.SecretDetailsEntity|null);

                /** Entity storage. */
                storage: (reeve.agent.v1.StorageEntity|null);

                /** Entity leaderSettings. */
                leaderSettings: (reeve.agent.v1.LeaderSettingsEntity|null);

                /** Entity entity. */
                entity?: ("model"|"machine"|"application"|"unit"|"relation"|"relationUnit"|"relationApplication"|"leadership"|"secret"|"secretRevision"|"secretGrant"|"secretDetails"|"storage"|"leaderSettings");

                /**
                 * Creates a new Entity instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Entity instance
                 */
                static create(properties: reeve.agent.v1.Entity.$Shape): reeve.agent.v1.Entity & reeve.agent.v1.Entity.$Shape;
                static create(properties?: reeve.agent.v1.Entity.$Properties): reeve.agent.v1.Entity;

                /**
                 * Encodes the specified Entity message. Does not implicitly {@link reeve.agent.v1.Entity.verify|verify} messages.
                 * @param message Entity message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.Entity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Entity message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.Entity & reeve.agent.v1.Entity.$Shape} Entity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.Entity & reeve.agent.v1.Entity.$Shape;
            }

            namespace Entity {

                /** Properties of an Entity. */
                interface $Properties {

                    /** Entity model */
                    model?: (reeve.agent.v1.ModelEntity.$Properties|null);

                    /** Entity machine */
                    machine?: (reeve.agent.v1.MachineEntity.$Properties|null);

                    /** Entity application */
                    application?: (reeve.agent.v1.ApplicationEntity.$Properties|null);

                    /** Entity unit */
                    unit?: (reeve.agent.v1.UnitEntity.$Properties|null);

                    /** Entity relation */
                    relation?: (reeve.agent.v1.RelationEntity.$Properties|null);

                    /** Entity relationUnit */
                    relationUnit?: (reeve.agent.v1.RelationUnitEntity.$Properties|null);

                    /** Entity relationApplication */
                    relationApplication?: (reeve.agent.v1.RelationApplicationEntity.$Properties|null);

                    /** Entity leadership */
                    leadership?: (reeve.agent.v1.LeadershipEntity.$Properties|null);

                    /** Entity secret */
                    secret?: (reeve.agent.v1.SecretEntity.$Properties|null);

                    /** Entity secretRevision */
                    secretRevision?: (reeve.agent.v1.SecretRevisionEntity.$Properties|null);

                    /** Entity secretGrant */
                    secretGrant?: (reeve.agent.v1.SecretGrantEntity.$Properties|null);

                    /** Entity secretDetails */
                    secretDetails?: (reeve.agent.v1.SecretDetailsEntity.$Properties|null);

                    /** Entity storage */
                    storage?: (reeve.agent.v1.StorageEntity.$Properties|null);

                    /** Entity leaderSettings */
                    leaderSettings?: (reeve.agent.v1.LeaderSettingsEntity.$Properties|null);

                    /** Entity entity */
                    entity?: ("model"|"machine"|"application"|"unit"|"relation"|"relationUnit"|"relationApplication"|"leadership"|"secret"|"secretRevision"|"secretGrant"|"secretDetails"|"storage"|"leaderSettings");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of an Entity. */
                type $Shape = {
                  model?: reeve.agent.v1.ModelEntity.$Shape|null;
                  machine?: reeve.agent.v1.MachineEntity.$Shape|null;
                  application?: reeve.agent.v1.ApplicationEntity.$Shape|null;
                  unit?: reeve.agent.v1.UnitEntity.$Shape|null;
                  relation?: reeve.agent.v1.RelationEntity.$Shape|null;
                  relationUnit?: reeve.agent.v1.RelationUnitEntity.$Shape|null;
                  relationApplication?: reeve.agent.v1.RelationApplicationEntity.$Shape|null;
                  leadership?: reeve.agent.v1.LeadershipEntity.$Shape|null;
                  secret?: reeve.agent.v1.SecretEntity.$Shape|null;
                  secretRevision?: reeve.agent.v1.SecretRevisionEntity.$Shape|null;
                  secretGrant?: reeve.agent.v1.SecretGrantEntity.$Shape|null;
                  secretDetails?: reeve.agent.v1.SecretDetailsEntity.$Shape|null;
                  storage?: reeve.agent.v1.StorageEntity.$Shape|null;
                  leaderSettings?: reeve.agent.v1.LeaderSettingsEntity.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ entity?: undefined; model?: null; machine?: null; application?: null; unit?: null; relation?: null; relationUnit?: null; relationApplication?: null; leadership?: null; secret?: null; secretRevision?: null; secretGrant?: null; secretDetails?: null; storage?: null; leaderSettings?: null }|{ entity?: "model"; model: reeve.agent.v1.ModelEntity.$Shape; machine?: null; application?: null; unit?: null; relation?: null; relationUnit?: null; relationApplication?: null; leadership?: null; secret?: null; secretRevision?: null; secretGrant?: null; secretDetails?: null; storage?: null; leaderSettings?: null }|{ entity?: "machine"; model?: null; machine: reeve.agent.v1.MachineEntity.$Shape; application?: null; unit?: null; relation?: null; relationUnit?: null; relationApplication?: null; leadership?: null; secret?: null; secretRevision?: null; secretGrant?: null; secretDetails?: null; storage?: null; leaderSettings?: null }|{ entity?: "application"; model?: null; machine?: null; application: reeve.agent.v1.ApplicationEntity.$Shape; unit?: null; relation?: null; relationUnit?: null; relationApplication?: null; leadership?: null; secret?: null; secretRevision?: null; secretGrant?: null; secretDetails?: null; storage?: null; leaderSettings?: null }|{ entity?: "unit"; model?: null; machine?: null; application?: null; unit: reeve.agent.v1.UnitEntity.$Shape; relation?: null; relationUnit?: null; relationApplication?: null; leadership?: null; secret?: null; secretRevision?: null; secretGrant?: null; secretDetails?: null; storage?: null; leaderSettings?: null }|{ entity?: "relation"; model?: null; machine?: null; application?: null; unit?: null; relation: reeve.agent.v1.RelationEntity.$Shape; relationUnit?: null; relationApplication?: null; leadership?: null; secret?: null; secretRevision?: null; secretGrant?: null; secretDetails?: null; storage?: null; leaderSettings?: null }|{ entity?: "relationUnit"; model?: null; machine?: null; application?: null; unit?: null; relation?: null; relationUnit: reeve.agent.v1.RelationUnitEntity.$Shape; relationApplication?: null; leadership?: null; secret?: null; secretRevision?: null; secretGrant?: null; secretDetails?: null; storage?: null; leaderSettings?: null }|{ entity?: "relationApplication"; model?: null; machine?: null; application?: null; unit?: null; relation?: null; relationUnit?: null; relationApplication: reeve.agent.v1.RelationApplicationEntity.$Shape; leadership?: null; secret?: null; secretRevision?: null; secretGrant?: null; secretDetails?: null; storage?: null; leaderSettings?: null }|{ entity?: "leadership"; model?: null; machine?: null; application?: null; unit?: null; relation?: null; relationUnit?: null; relationApplication?: null; leadership: reeve.agent.v1.LeadershipEntity.$Shape; secret?: null; secretRevision?: null; secretGrant?: null; secretDetails?: null; storage?: null; leaderSettings?: null }|{ entity?: "secret"; model?: null; machine?: null; application?: null; unit?: null; relation?: null; relationUnit?: null; relationApplication?: null; leadership?: null; secret: reeve.agent.v1.SecretEntity.$Shape; secretRevision?: null; secretGrant?: null; secretDetails?: null; storage?: null; leaderSettings?: null }|{ entity?: "secretRevision"; model?: null; machine?: null; application?: null; unit?: null; relation?: null; relationUnit?: null; relationApplication?: null; leadership?: null; secret?: null; secretRevision: reeve.agent.v1.SecretRevisionEntity.$Shape; secretGrant?: null; secretDetails?: null; storage?: null; leaderSettings?: null }|{ entity?: "secretGrant"; model?: null; machine?: null; application?: null; unit?: null; relation?: null; relationUnit?: null; relationApplication?: null; leadership?: null; secret?: null; secretRevision?: null; secretGrant: reeve.agent.v1.SecretGrantEntity.$Shape; secretDetails?: null; storage?: null; leaderSettings?: null }|{ entity?: "secretDetails"; model?: null; machine?: null; application?: null; unit?: null; relation?: null; relationUnit?: null; relationApplication?: null; leadership?: null; secret?: null; secretRevision?: null; secretGrant?: null; secretDetails: reeve.agent.v1.SecretDetailsEntity.$Shape; storage?: null; leaderSettings?: null }|{ entity?: "storage"; model?: null; machine?: null; application?: null; unit?: null; relation?: null; relationUnit?: null; relationApplication?: null; leadership?: null; secret?: null; secretRevision?: null; secretGrant?: null; secretDetails?: null; storage: reeve.agent.v1.StorageEntity.$Shape; leaderSettings?: null }|{ entity?: "leaderSettings"; model?: null; machine?: null; application?: null; unit?: null; relation?: null; relationUnit?: null; relationApplication?: null; leadership?: null; secret?: null; secretRevision?: null; secretGrant?: null; secretDetails?: null; storage?: null; leaderSettings: reeve.agent.v1.LeaderSettingsEntity.$Shape })
                );
            }

            /**
             * Properties of a VersionedEntity.
             * @deprecated Use reeve.agent.v1.VersionedEntity.$Properties instead.
             */
            interface IVersionedEntity extends reeve.agent.v1.VersionedEntity.$Properties {
            }

            /** Represents a VersionedEntity. */
            class VersionedEntity {

                /**
                 * Constructs a new VersionedEntity.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.VersionedEntity.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** VersionedEntity revision. */
                revision: number;

                /** VersionedEntity value. */
                value: reeve.agent.v1.Entity;

                /**
                 * Creates a new VersionedEntity instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns VersionedEntity instance
                 */
                static create(properties: reeve.agent.v1.VersionedEntity.$Shape): reeve.agent.v1.VersionedEntity & reeve.agent.v1.VersionedEntity.$Shape;
                static create(properties?: reeve.agent.v1.VersionedEntity.$Properties): reeve.agent.v1.VersionedEntity;

                /**
                 * Encodes the specified VersionedEntity message. Does not implicitly {@link reeve.agent.v1.VersionedEntity.verify|verify} messages.
                 * @param message VersionedEntity message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.VersionedEntity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a VersionedEntity message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.VersionedEntity & reeve.agent.v1.VersionedEntity.$Shape} VersionedEntity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.VersionedEntity & reeve.agent.v1.VersionedEntity.$Shape;
            }

            namespace VersionedEntity {

                /** Properties of a VersionedEntity. */
                interface $Properties {

                    /** VersionedEntity revision */
                    revision?: number;

                    /** VersionedEntity value */
                    value?: reeve.agent.v1.Entity.$Properties;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a VersionedEntity. */
                type $Shape = {
                  revision?: number;
                  value?: reeve.agent.v1.Entity.$Shape;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a ModelEntity.
             * @deprecated Use reeve.agent.v1.ModelEntity.$Properties instead.
             */
            interface IModelEntity extends reeve.agent.v1.ModelEntity.$Properties {
            }

            /** Represents a ModelEntity. */
            class ModelEntity {

                /**
                 * Constructs a new ModelEntity.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.ModelEntity.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ModelEntity name. */
                name: string;

                /** ModelEntity uuid. */
                uuid: string;

                /** ModelEntity updateStatusIntervalMs. */
                updateStatusIntervalMs: number;

                /** ModelEntity automaticallyRetryHooks. */
                automaticallyRetryHooks: boolean;

                /** ModelEntity charmProxies. */
                charmProxies: reeve.agent.v1.Pair[];

                /**
                 * Creates a new ModelEntity instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ModelEntity instance
                 */
                static create(properties: reeve.agent.v1.ModelEntity.$Shape): reeve.agent.v1.ModelEntity & reeve.agent.v1.ModelEntity.$Shape;
                static create(properties?: reeve.agent.v1.ModelEntity.$Properties): reeve.agent.v1.ModelEntity;

                /**
                 * Encodes the specified ModelEntity message. Does not implicitly {@link reeve.agent.v1.ModelEntity.verify|verify} messages.
                 * @param message ModelEntity message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.ModelEntity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ModelEntity message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.ModelEntity & reeve.agent.v1.ModelEntity.$Shape} ModelEntity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.ModelEntity & reeve.agent.v1.ModelEntity.$Shape;
            }

            namespace ModelEntity {

                /** Properties of a ModelEntity. */
                interface $Properties {

                    /** ModelEntity name */
                    name?: string;

                    /** ModelEntity uuid */
                    uuid?: string;

                    /** ModelEntity updateStatusIntervalMs */
                    updateStatusIntervalMs?: number;

                    /** ModelEntity automaticallyRetryHooks */
                    automaticallyRetryHooks?: boolean;

                    /** ModelEntity charmProxies */
                    charmProxies?: reeve.agent.v1.Pair.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ModelEntity. */
                type $Shape = reeve.agent.v1.ModelEntity.$Properties;
            }

            /**
             * Properties of a MachineEntity.
             * @deprecated Use reeve.agent.v1.MachineEntity.$Properties instead.
             */
            interface IMachineEntity extends reeve.agent.v1.MachineEntity.$Properties {
            }

            /** Represents a MachineEntity. */
            class MachineEntity {

                /**
                 * Constructs a new MachineEntity.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.MachineEntity.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** MachineEntity id. */
                id: string;

                /** MachineEntity agent. */
                agent: string;

                /** MachineEntity hostname. */
                hostname: string;

                /** MachineEntity availabilityZone. */
                availabilityZone: string;

                /** MachineEntity interfaces. */
                interfaces: reeve.agent.v1.NetworkInterface[];

                /** MachineEntity assignment. */
                assignment: (reeve.agent.v1.SignedDocument|null);

                /**
                 * Creates a new MachineEntity instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns MachineEntity instance
                 */
                static create(properties: reeve.agent.v1.MachineEntity.$Shape): reeve.agent.v1.MachineEntity & reeve.agent.v1.MachineEntity.$Shape;
                static create(properties?: reeve.agent.v1.MachineEntity.$Properties): reeve.agent.v1.MachineEntity;

                /**
                 * Encodes the specified MachineEntity message. Does not implicitly {@link reeve.agent.v1.MachineEntity.verify|verify} messages.
                 * @param message MachineEntity message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.MachineEntity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a MachineEntity message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.MachineEntity & reeve.agent.v1.MachineEntity.$Shape} MachineEntity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.MachineEntity & reeve.agent.v1.MachineEntity.$Shape;
            }

            namespace MachineEntity {

                /** Properties of a MachineEntity. */
                interface $Properties {

                    /** MachineEntity id */
                    id?: string;

                    /** MachineEntity agent */
                    agent?: string;

                    /** MachineEntity hostname */
                    hostname?: string;

                    /** MachineEntity availabilityZone */
                    availabilityZone?: string;

                    /** MachineEntity interfaces */
                    interfaces?: reeve.agent.v1.NetworkInterface.$Properties[];

                    /** MachineEntity assignment */
                    assignment?: (reeve.agent.v1.SignedDocument.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a MachineEntity. */
                type $Shape = reeve.agent.v1.MachineEntity.$Properties;
            }

            /**
             * Properties of a NetworkInterface.
             * @deprecated Use reeve.agent.v1.NetworkInterface.$Properties instead.
             */
            interface INetworkInterface extends reeve.agent.v1.NetworkInterface.$Properties {
            }

            /** Represents a NetworkInterface. */
            class NetworkInterface {

                /**
                 * Constructs a new NetworkInterface.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.NetworkInterface.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** NetworkInterface name. */
                name: string;

                /** NetworkInterface macAddress. */
                macAddress: string;

                /** NetworkInterface addresses. */
                addresses: reeve.agent.v1.NetworkAddress[];

                /**
                 * Creates a new NetworkInterface instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns NetworkInterface instance
                 */
                static create(properties: reeve.agent.v1.NetworkInterface.$Shape): reeve.agent.v1.NetworkInterface & reeve.agent.v1.NetworkInterface.$Shape;
                static create(properties?: reeve.agent.v1.NetworkInterface.$Properties): reeve.agent.v1.NetworkInterface;

                /**
                 * Encodes the specified NetworkInterface message. Does not implicitly {@link reeve.agent.v1.NetworkInterface.verify|verify} messages.
                 * @param message NetworkInterface message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.NetworkInterface.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a NetworkInterface message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.NetworkInterface & reeve.agent.v1.NetworkInterface.$Shape} NetworkInterface
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.NetworkInterface & reeve.agent.v1.NetworkInterface.$Shape;
            }

            namespace NetworkInterface {

                /** Properties of a NetworkInterface. */
                interface $Properties {

                    /** NetworkInterface name */
                    name?: string;

                    /** NetworkInterface macAddress */
                    macAddress?: string;

                    /** NetworkInterface addresses */
                    addresses?: reeve.agent.v1.NetworkAddress.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a NetworkInterface. */
                type $Shape = reeve.agent.v1.NetworkInterface.$Properties;
            }

            /**
             * Properties of a NetworkAddress.
             * @deprecated Use reeve.agent.v1.NetworkAddress.$Properties instead.
             */
            interface INetworkAddress extends reeve.agent.v1.NetworkAddress.$Properties {
            }

            /** Represents a NetworkAddress. */
            class NetworkAddress {

                /**
                 * Constructs a new NetworkAddress.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.NetworkAddress.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** NetworkAddress value. */
                value: string;

                /** NetworkAddress cidr. */
                cidr: string;

                /**
                 * Creates a new NetworkAddress instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns NetworkAddress instance
                 */
                static create(properties: reeve.agent.v1.NetworkAddress.$Shape): reeve.agent.v1.NetworkAddress & reeve.agent.v1.NetworkAddress.$Shape;
                static create(properties?: reeve.agent.v1.NetworkAddress.$Properties): reeve.agent.v1.NetworkAddress;

                /**
                 * Encodes the specified NetworkAddress message. Does not implicitly {@link reeve.agent.v1.NetworkAddress.verify|verify} messages.
                 * @param message NetworkAddress message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.NetworkAddress.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a NetworkAddress message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.NetworkAddress & reeve.agent.v1.NetworkAddress.$Shape} NetworkAddress
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.NetworkAddress & reeve.agent.v1.NetworkAddress.$Shape;
            }

            namespace NetworkAddress {

                /** Properties of a NetworkAddress. */
                interface $Properties {

                    /** NetworkAddress value */
                    value?: string;

                    /** NetworkAddress cidr */
                    cidr?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a NetworkAddress. */
                type $Shape = reeve.agent.v1.NetworkAddress.$Properties;
            }

            /**
             * Properties of an ApplicationEntity.
             * @deprecated Use reeve.agent.v1.ApplicationEntity.$Properties instead.
             */
            interface IApplicationEntity extends reeve.agent.v1.ApplicationEntity.$Properties {
            }

            /** Represents an ApplicationEntity. */
            class ApplicationEntity {

                /**
                 * Constructs a new ApplicationEntity.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.ApplicationEntity.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ApplicationEntity name. */
                name: string;

                /** ApplicationEntity life. */
                life: reeve.agent.v1.Life;

                /** ApplicationEntity charmName. */
                charmName: string;

                /** ApplicationEntity charmRevision. */
                charmRevision: number;

                /** ApplicationEntity subordinate. */
                subordinate: boolean;

                /** ApplicationEntity trusted. */
                trusted: boolean;

                /** ApplicationEntity config. */
                config: reeve.agent.v1.ScalarPair[];

                /** ApplicationEntity configHash. */
                configHash: string;

                /** ApplicationEntity units. */
                units: reeve.agent.v1.UnitSummary[];

                /** ApplicationEntity bindings. */
                bindings: reeve.agent.v1.Binding[];

                /** ApplicationEntity cloudCredential. */
                cloudCredential: (string|null);

                /** ApplicationEntity status. */
                status: (reeve.agent.v1.Status|null);

                /**
                 * Creates a new ApplicationEntity instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ApplicationEntity instance
                 */
                static create(properties: reeve.agent.v1.ApplicationEntity.$Shape): reeve.agent.v1.ApplicationEntity & reeve.agent.v1.ApplicationEntity.$Shape;
                static create(properties?: reeve.agent.v1.ApplicationEntity.$Properties): reeve.agent.v1.ApplicationEntity;

                /**
                 * Encodes the specified ApplicationEntity message. Does not implicitly {@link reeve.agent.v1.ApplicationEntity.verify|verify} messages.
                 * @param message ApplicationEntity message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.ApplicationEntity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ApplicationEntity message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.ApplicationEntity & reeve.agent.v1.ApplicationEntity.$Shape} ApplicationEntity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.ApplicationEntity & reeve.agent.v1.ApplicationEntity.$Shape;
            }

            namespace ApplicationEntity {

                /** Properties of an ApplicationEntity. */
                interface $Properties {

                    /** ApplicationEntity name */
                    name?: string;

                    /** ApplicationEntity life */
                    life?: reeve.agent.v1.Life;

                    /** ApplicationEntity charmName */
                    charmName?: string;

                    /** ApplicationEntity charmRevision */
                    charmRevision?: number;

                    /** ApplicationEntity subordinate */
                    subordinate?: boolean;

                    /** ApplicationEntity trusted */
                    trusted?: boolean;

                    /** ApplicationEntity config */
                    config?: reeve.agent.v1.ScalarPair.$Properties[];

                    /** ApplicationEntity configHash */
                    configHash?: string;

                    /** ApplicationEntity units */
                    units?: reeve.agent.v1.UnitSummary.$Properties[];

                    /** ApplicationEntity bindings */
                    bindings?: reeve.agent.v1.Binding.$Properties[];

                    /** ApplicationEntity cloudCredential */
                    cloudCredential?: (string|null);

                    /** ApplicationEntity status */
                    status?: (reeve.agent.v1.Status.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ApplicationEntity. */
                type $Shape = {
                  name?: string;
                  life?: reeve.agent.v1.Life;
                  charmName?: string;
                  charmRevision?: number;
                  subordinate?: boolean;
                  trusted?: boolean;
                  config?: reeve.agent.v1.ScalarPair.$Shape[];
                  configHash?: string;
                  units?: reeve.agent.v1.UnitSummary.$Shape[];
                  bindings?: reeve.agent.v1.Binding.$Shape[];
                  cloudCredential?: string|null;
                  status?: reeve.agent.v1.Status.$Shape|null;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a Binding.
             * @deprecated Use reeve.agent.v1.Binding.$Properties instead.
             */
            interface IBinding extends reeve.agent.v1.Binding.$Properties {
            }

            /** Represents a Binding. */
            class Binding {

                /**
                 * Constructs a new Binding.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.Binding.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Binding key. */
                key: string;

                /** Binding value. */
                value: string[];

                /**
                 * Creates a new Binding instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Binding instance
                 */
                static create(properties: reeve.agent.v1.Binding.$Shape): reeve.agent.v1.Binding & reeve.agent.v1.Binding.$Shape;
                static create(properties?: reeve.agent.v1.Binding.$Properties): reeve.agent.v1.Binding;

                /**
                 * Encodes the specified Binding message. Does not implicitly {@link reeve.agent.v1.Binding.verify|verify} messages.
                 * @param message Binding message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.Binding.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Binding message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.Binding & reeve.agent.v1.Binding.$Shape} Binding
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.Binding & reeve.agent.v1.Binding.$Shape;
            }

            namespace Binding {

                /** Properties of a Binding. */
                interface $Properties {

                    /** Binding key */
                    key?: string;

                    /** Binding value */
                    value?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Binding. */
                type $Shape = reeve.agent.v1.Binding.$Properties;
            }

            /**
             * Properties of a UnitSummary.
             * @deprecated Use reeve.agent.v1.UnitSummary.$Properties instead.
             */
            interface IUnitSummary extends reeve.agent.v1.UnitSummary.$Properties {
            }

            /** Represents a UnitSummary. */
            class UnitSummary {

                /**
                 * Constructs a new UnitSummary.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.UnitSummary.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** UnitSummary unit. */
                unit: string;

                /** UnitSummary life. */
                life: reeve.agent.v1.Life;

                /** UnitSummary status. */
                status: reeve.agent.v1.StatusValue;

                /** UnitSummary since. */
                since: number;

                /** UnitSummary message. */
                message: string;

                /**
                 * Creates a new UnitSummary instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns UnitSummary instance
                 */
                static create(properties: reeve.agent.v1.UnitSummary.$Shape): reeve.agent.v1.UnitSummary & reeve.agent.v1.UnitSummary.$Shape;
                static create(properties?: reeve.agent.v1.UnitSummary.$Properties): reeve.agent.v1.UnitSummary;

                /**
                 * Encodes the specified UnitSummary message. Does not implicitly {@link reeve.agent.v1.UnitSummary.verify|verify} messages.
                 * @param message UnitSummary message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.UnitSummary.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a UnitSummary message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.UnitSummary & reeve.agent.v1.UnitSummary.$Shape} UnitSummary
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.UnitSummary & reeve.agent.v1.UnitSummary.$Shape;
            }

            namespace UnitSummary {

                /** Properties of a UnitSummary. */
                interface $Properties {

                    /** UnitSummary unit */
                    unit?: string;

                    /** UnitSummary life */
                    life?: reeve.agent.v1.Life;

                    /** UnitSummary status */
                    status?: reeve.agent.v1.StatusValue;

                    /** UnitSummary since */
                    since?: number;

                    /** UnitSummary message */
                    message?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a UnitSummary. */
                type $Shape = reeve.agent.v1.UnitSummary.$Properties;
            }

            /**
             * Properties of a UnitEntity.
             * @deprecated Use reeve.agent.v1.UnitEntity.$Properties instead.
             */
            interface IUnitEntity extends reeve.agent.v1.UnitEntity.$Properties {
            }

            /** Represents a UnitEntity. */
            class UnitEntity {

                /**
                 * Constructs a new UnitEntity.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.UnitEntity.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** UnitEntity name. */
                name: string;

                /** UnitEntity uuid. */
                uuid: string;

                /** UnitEntity life. */
                life: reeve.agent.v1.Life;

                /** UnitEntity machine. */
                machine: string;

                /** UnitEntity principal. */
                principal: (string|null);

                /** UnitEntity publicAddress. */
                publicAddress: (string|null);

                /** UnitEntity privateAddress. */
                privateAddress: (string|null);

                /** UnitEntity assignment. */
                assignment: (reeve.agent.v1.SignedDocument|null);

                /**
                 * Creates a new UnitEntity instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns UnitEntity instance
                 */
                static create(properties: reeve.agent.v1.UnitEntity.$Shape): reeve.agent.v1.UnitEntity & reeve.agent.v1.UnitEntity.$Shape;
                static create(properties?: reeve.agent.v1.UnitEntity.$Properties): reeve.agent.v1.UnitEntity;

                /**
                 * Encodes the specified UnitEntity message. Does not implicitly {@link reeve.agent.v1.UnitEntity.verify|verify} messages.
                 * @param message UnitEntity message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.UnitEntity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a UnitEntity message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.UnitEntity & reeve.agent.v1.UnitEntity.$Shape} UnitEntity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.UnitEntity & reeve.agent.v1.UnitEntity.$Shape;
            }

            namespace UnitEntity {

                /** Properties of a UnitEntity. */
                interface $Properties {

                    /** UnitEntity name */
                    name?: string;

                    /** UnitEntity uuid */
                    uuid?: string;

                    /** UnitEntity life */
                    life?: reeve.agent.v1.Life;

                    /** UnitEntity machine */
                    machine?: string;

                    /** UnitEntity principal */
                    principal?: (string|null);

                    /** UnitEntity publicAddress */
                    publicAddress?: (string|null);

                    /** UnitEntity privateAddress */
                    privateAddress?: (string|null);

                    /** UnitEntity assignment */
                    assignment?: (reeve.agent.v1.SignedDocument.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a UnitEntity. */
                type $Shape = reeve.agent.v1.UnitEntity.$Properties;
            }

            /** RelationRole enum. */
            enum RelationRole {

                /** RELATION_ROLE_UNSPECIFIED value */
                RELATION_ROLE_UNSPECIFIED = 0,

                /** RELATION_ROLE_PROVIDER value */
                RELATION_ROLE_PROVIDER = 1,

                /** RELATION_ROLE_REQUIRER value */
                RELATION_ROLE_REQUIRER = 2,

                /** RELATION_ROLE_PEER value */
                RELATION_ROLE_PEER = 3
            }

            /** RelationScope enum. */
            enum RelationScope {

                /** RELATION_SCOPE_UNSPECIFIED value */
                RELATION_SCOPE_UNSPECIFIED = 0,

                /** RELATION_SCOPE_GLOBAL value */
                RELATION_SCOPE_GLOBAL = 1,

                /** RELATION_SCOPE_CONTAINER value */
                RELATION_SCOPE_CONTAINER = 2
            }

            /**
             * Properties of a RelationEnd.
             * @deprecated Use reeve.agent.v1.RelationEnd.$Properties instead.
             */
            interface IRelationEnd extends reeve.agent.v1.RelationEnd.$Properties {
            }

            /** Represents a RelationEnd. */
            class RelationEnd {

                /**
                 * Constructs a new RelationEnd.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.RelationEnd.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RelationEnd application. */
                application: string;

                /** RelationEnd endpoint. */
                endpoint: string;

                /** RelationEnd role. */
                role: reeve.agent.v1.RelationRole;

                /** RelationEnd scope. */
                scope: reeve.agent.v1.RelationScope;

                /**
                 * Creates a new RelationEnd instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RelationEnd instance
                 */
                static create(properties: reeve.agent.v1.RelationEnd.$Shape): reeve.agent.v1.RelationEnd & reeve.agent.v1.RelationEnd.$Shape;
                static create(properties?: reeve.agent.v1.RelationEnd.$Properties): reeve.agent.v1.RelationEnd;

                /**
                 * Encodes the specified RelationEnd message. Does not implicitly {@link reeve.agent.v1.RelationEnd.verify|verify} messages.
                 * @param message RelationEnd message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.RelationEnd.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RelationEnd message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.RelationEnd & reeve.agent.v1.RelationEnd.$Shape} RelationEnd
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.RelationEnd & reeve.agent.v1.RelationEnd.$Shape;
            }

            namespace RelationEnd {

                /** Properties of a RelationEnd. */
                interface $Properties {

                    /** RelationEnd application */
                    application?: string;

                    /** RelationEnd endpoint */
                    endpoint?: string;

                    /** RelationEnd role */
                    role?: reeve.agent.v1.RelationRole;

                    /** RelationEnd scope */
                    scope?: reeve.agent.v1.RelationScope;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RelationEnd. */
                type $Shape = reeve.agent.v1.RelationEnd.$Properties;
            }

            /**
             * Properties of a RelationEntity.
             * @deprecated Use reeve.agent.v1.RelationEntity.$Properties instead.
             */
            interface IRelationEntity extends reeve.agent.v1.RelationEntity.$Properties {
            }

            /** Represents a RelationEntity. */
            class RelationEntity {

                /**
                 * Constructs a new RelationEntity.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.RelationEntity.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RelationEntity id. */
                id: number;

                /** RelationEntity interface. */
                interface: string;

                /** RelationEntity life. */
                life: reeve.agent.v1.Life;

                /** RelationEntity suspended. */
                suspended: boolean;

                /** RelationEntity ends. */
                ends: reeve.agent.v1.RelationEnd[];

                /** RelationEntity createdAt. */
                createdAt: number;

                /** RelationEntity remoteUnits. */
                remoteUnits: reeve.agent.v1.UnitSummary[];

                /** RelationEntity remoteModel. */
                remoteModel: (string|null);

                /**
                 * Creates a new RelationEntity instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RelationEntity instance
                 */
                static create(properties: reeve.agent.v1.RelationEntity.$Shape): reeve.agent.v1.RelationEntity & reeve.agent.v1.RelationEntity.$Shape;
                static create(properties?: reeve.agent.v1.RelationEntity.$Properties): reeve.agent.v1.RelationEntity;

                /**
                 * Encodes the specified RelationEntity message. Does not implicitly {@link reeve.agent.v1.RelationEntity.verify|verify} messages.
                 * @param message RelationEntity message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.RelationEntity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RelationEntity message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.RelationEntity & reeve.agent.v1.RelationEntity.$Shape} RelationEntity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.RelationEntity & reeve.agent.v1.RelationEntity.$Shape;
            }

            namespace RelationEntity {

                /** Properties of a RelationEntity. */
                interface $Properties {

                    /** RelationEntity id */
                    id?: number;

                    /** RelationEntity interface */
                    "interface"?: string;

                    /** RelationEntity life */
                    life?: reeve.agent.v1.Life;

                    /** RelationEntity suspended */
                    suspended?: boolean;

                    /** RelationEntity ends */
                    ends?: reeve.agent.v1.RelationEnd.$Properties[];

                    /** RelationEntity createdAt */
                    createdAt?: number;

                    /** RelationEntity remoteUnits */
                    remoteUnits?: reeve.agent.v1.UnitSummary.$Properties[];

                    /** RelationEntity remoteModel */
                    remoteModel?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RelationEntity. */
                type $Shape = reeve.agent.v1.RelationEntity.$Properties;
            }

            /**
             * Properties of a RelationUnitEntity.
             * @deprecated Use reeve.agent.v1.RelationUnitEntity.$Properties instead.
             */
            interface IRelationUnitEntity extends reeve.agent.v1.RelationUnitEntity.$Properties {
            }

            /** Represents a RelationUnitEntity. */
            class RelationUnitEntity {

                /**
                 * Constructs a new RelationUnitEntity.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.RelationUnitEntity.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RelationUnitEntity relation. */
                relation: number;

                /** RelationUnitEntity unit. */
                unit: string;

                /** RelationUnitEntity inScope. */
                inScope: boolean;

                /** RelationUnitEntity version. */
                version: number;

                /** RelationUnitEntity settings. */
                settings: reeve.agent.v1.Pair[];

                /** RelationUnitEntity container. */
                container: (string|null);

                /**
                 * Creates a new RelationUnitEntity instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RelationUnitEntity instance
                 */
                static create(properties: reeve.agent.v1.RelationUnitEntity.$Shape): reeve.agent.v1.RelationUnitEntity & reeve.agent.v1.RelationUnitEntity.$Shape;
                static create(properties?: reeve.agent.v1.RelationUnitEntity.$Properties): reeve.agent.v1.RelationUnitEntity;

                /**
                 * Encodes the specified RelationUnitEntity message. Does not implicitly {@link reeve.agent.v1.RelationUnitEntity.verify|verify} messages.
                 * @param message RelationUnitEntity message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.RelationUnitEntity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RelationUnitEntity message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.RelationUnitEntity & reeve.agent.v1.RelationUnitEntity.$Shape} RelationUnitEntity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.RelationUnitEntity & reeve.agent.v1.RelationUnitEntity.$Shape;
            }

            namespace RelationUnitEntity {

                /** Properties of a RelationUnitEntity. */
                interface $Properties {

                    /** RelationUnitEntity relation */
                    relation?: number;

                    /** RelationUnitEntity unit */
                    unit?: string;

                    /** RelationUnitEntity inScope */
                    inScope?: boolean;

                    /** RelationUnitEntity version */
                    version?: number;

                    /** RelationUnitEntity settings */
                    settings?: reeve.agent.v1.Pair.$Properties[];

                    /** RelationUnitEntity container */
                    container?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RelationUnitEntity. */
                type $Shape = reeve.agent.v1.RelationUnitEntity.$Properties;
            }

            /**
             * Properties of a RelationApplicationEntity.
             * @deprecated Use reeve.agent.v1.RelationApplicationEntity.$Properties instead.
             */
            interface IRelationApplicationEntity extends reeve.agent.v1.RelationApplicationEntity.$Properties {
            }

            /** Represents a RelationApplicationEntity. */
            class RelationApplicationEntity {

                /**
                 * Constructs a new RelationApplicationEntity.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.RelationApplicationEntity.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RelationApplicationEntity relation. */
                relation: number;

                /** RelationApplicationEntity application. */
                application: string;

                /** RelationApplicationEntity version. */
                version: number;

                /** RelationApplicationEntity settings. */
                settings: reeve.agent.v1.Pair[];

                /**
                 * Creates a new RelationApplicationEntity instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RelationApplicationEntity instance
                 */
                static create(properties: reeve.agent.v1.RelationApplicationEntity.$Shape): reeve.agent.v1.RelationApplicationEntity & reeve.agent.v1.RelationApplicationEntity.$Shape;
                static create(properties?: reeve.agent.v1.RelationApplicationEntity.$Properties): reeve.agent.v1.RelationApplicationEntity;

                /**
                 * Encodes the specified RelationApplicationEntity message. Does not implicitly {@link reeve.agent.v1.RelationApplicationEntity.verify|verify} messages.
                 * @param message RelationApplicationEntity message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.RelationApplicationEntity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RelationApplicationEntity message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.RelationApplicationEntity & reeve.agent.v1.RelationApplicationEntity.$Shape} RelationApplicationEntity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.RelationApplicationEntity & reeve.agent.v1.RelationApplicationEntity.$Shape;
            }

            namespace RelationApplicationEntity {

                /** Properties of a RelationApplicationEntity. */
                interface $Properties {

                    /** RelationApplicationEntity relation */
                    relation?: number;

                    /** RelationApplicationEntity application */
                    application?: string;

                    /** RelationApplicationEntity version */
                    version?: number;

                    /** RelationApplicationEntity settings */
                    settings?: reeve.agent.v1.Pair.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RelationApplicationEntity. */
                type $Shape = reeve.agent.v1.RelationApplicationEntity.$Properties;
            }

            /**
             * Properties of a LeadershipEntity.
             * @deprecated Use reeve.agent.v1.LeadershipEntity.$Properties instead.
             */
            interface ILeadershipEntity extends reeve.agent.v1.LeadershipEntity.$Properties {
            }

            /** Represents a LeadershipEntity. */
            class LeadershipEntity {

                /**
                 * Constructs a new LeadershipEntity.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.LeadershipEntity.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** LeadershipEntity application. */
                application: string;

                /** LeadershipEntity holder. */
                holder: string;

                /** LeadershipEntity epoch. */
                epoch: number;

                /**
                 * Creates a new LeadershipEntity instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns LeadershipEntity instance
                 */
                static create(properties: reeve.agent.v1.LeadershipEntity.$Shape): reeve.agent.v1.LeadershipEntity & reeve.agent.v1.LeadershipEntity.$Shape;
                static create(properties?: reeve.agent.v1.LeadershipEntity.$Properties): reeve.agent.v1.LeadershipEntity;

                /**
                 * Encodes the specified LeadershipEntity message. Does not implicitly {@link reeve.agent.v1.LeadershipEntity.verify|verify} messages.
                 * @param message LeadershipEntity message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.LeadershipEntity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a LeadershipEntity message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.LeadershipEntity & reeve.agent.v1.LeadershipEntity.$Shape} LeadershipEntity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.LeadershipEntity & reeve.agent.v1.LeadershipEntity.$Shape;
            }

            namespace LeadershipEntity {

                /** Properties of a LeadershipEntity. */
                interface $Properties {

                    /** LeadershipEntity application */
                    application?: string;

                    /** LeadershipEntity holder */
                    holder?: string;

                    /** LeadershipEntity epoch */
                    epoch?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a LeadershipEntity. */
                type $Shape = reeve.agent.v1.LeadershipEntity.$Properties;
            }

            /** StorageKind enum. */
            enum StorageKind {

                /** STORAGE_KIND_UNSPECIFIED value */
                STORAGE_KIND_UNSPECIFIED = 0,

                /** STORAGE_KIND_BLOCK value */
                STORAGE_KIND_BLOCK = 1,

                /** STORAGE_KIND_FILESYSTEM value */
                STORAGE_KIND_FILESYSTEM = 2
            }

            /** StoragePool enum. */
            enum StoragePool {

                /** STORAGE_POOL_UNSPECIFIED value */
                STORAGE_POOL_UNSPECIFIED = 0,

                /** STORAGE_POOL_ROOTFS value */
                STORAGE_POOL_ROOTFS = 1,

                /** STORAGE_POOL_LOOP value */
                STORAGE_POOL_LOOP = 2,

                /** STORAGE_POOL_TMPFS value */
                STORAGE_POOL_TMPFS = 3
            }

            /**
             * Properties of a StorageEntity.
             * @deprecated Use reeve.agent.v1.StorageEntity.$Properties instead.
             */
            interface IStorageEntity extends reeve.agent.v1.StorageEntity.$Properties {
            }

            /** Represents a StorageEntity. */
            class StorageEntity {

                /**
                 * Constructs a new StorageEntity.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.StorageEntity.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** StorageEntity id. */
                id: string;

                /** StorageEntity storageKind. */
                storageKind: reeve.agent.v1.StorageKind;

                /** StorageEntity pool. */
                pool: reeve.agent.v1.StoragePool;

                /** StorageEntity sizeMiB. */
                sizeMiB: number;

                /** StorageEntity life. */
                life: reeve.agent.v1.Life;

                /** StorageEntity unit. */
                unit: (string|null);

                /**
                 * Creates a new StorageEntity instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns StorageEntity instance
                 */
                static create(properties: reeve.agent.v1.StorageEntity.$Shape): reeve.agent.v1.StorageEntity & reeve.agent.v1.StorageEntity.$Shape;
                static create(properties?: reeve.agent.v1.StorageEntity.$Properties): reeve.agent.v1.StorageEntity;

                /**
                 * Encodes the specified StorageEntity message. Does not implicitly {@link reeve.agent.v1.StorageEntity.verify|verify} messages.
                 * @param message StorageEntity message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.StorageEntity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a StorageEntity message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.StorageEntity & reeve.agent.v1.StorageEntity.$Shape} StorageEntity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.StorageEntity & reeve.agent.v1.StorageEntity.$Shape;
            }

            namespace StorageEntity {

                /** Properties of a StorageEntity. */
                interface $Properties {

                    /** StorageEntity id */
                    id?: string;

                    /** StorageEntity storageKind */
                    storageKind?: reeve.agent.v1.StorageKind;

                    /** StorageEntity pool */
                    pool?: reeve.agent.v1.StoragePool;

                    /** StorageEntity sizeMiB */
                    sizeMiB?: number;

                    /** StorageEntity life */
                    life?: reeve.agent.v1.Life;

                    /** StorageEntity unit */
                    unit?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a StorageEntity. */
                type $Shape = reeve.agent.v1.StorageEntity.$Properties;
            }

            /**
             * Properties of a LeaderSettingsEntity.
             * @deprecated Use reeve.agent.v1.LeaderSettingsEntity.$Properties instead.
             */
            interface ILeaderSettingsEntity extends reeve.agent.v1.LeaderSettingsEntity.$Properties {
            }

            /** Represents a LeaderSettingsEntity. */
            class LeaderSettingsEntity {

                /**
                 * Constructs a new LeaderSettingsEntity.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.LeaderSettingsEntity.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** LeaderSettingsEntity application. */
                application: string;

                /** LeaderSettingsEntity version. */
                version: number;

                /** LeaderSettingsEntity settings. */
                settings: reeve.agent.v1.Pair[];

                /**
                 * Creates a new LeaderSettingsEntity instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns LeaderSettingsEntity instance
                 */
                static create(properties: reeve.agent.v1.LeaderSettingsEntity.$Shape): reeve.agent.v1.LeaderSettingsEntity & reeve.agent.v1.LeaderSettingsEntity.$Shape;
                static create(properties?: reeve.agent.v1.LeaderSettingsEntity.$Properties): reeve.agent.v1.LeaderSettingsEntity;

                /**
                 * Encodes the specified LeaderSettingsEntity message. Does not implicitly {@link reeve.agent.v1.LeaderSettingsEntity.verify|verify} messages.
                 * @param message LeaderSettingsEntity message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.LeaderSettingsEntity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a LeaderSettingsEntity message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.LeaderSettingsEntity & reeve.agent.v1.LeaderSettingsEntity.$Shape} LeaderSettingsEntity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.LeaderSettingsEntity & reeve.agent.v1.LeaderSettingsEntity.$Shape;
            }

            namespace LeaderSettingsEntity {

                /** Properties of a LeaderSettingsEntity. */
                interface $Properties {

                    /** LeaderSettingsEntity application */
                    application?: string;

                    /** LeaderSettingsEntity version */
                    version?: number;

                    /** LeaderSettingsEntity settings */
                    settings?: reeve.agent.v1.Pair.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a LeaderSettingsEntity. */
                type $Shape = reeve.agent.v1.LeaderSettingsEntity.$Properties;
            }

            /** RotatePolicy enum. */
            enum RotatePolicy {

                /** ROTATE_POLICY_UNSPECIFIED value */
                ROTATE_POLICY_UNSPECIFIED = 0,

                /** ROTATE_POLICY_NEVER value */
                ROTATE_POLICY_NEVER = 1,

                /** ROTATE_POLICY_HOURLY value */
                ROTATE_POLICY_HOURLY = 2,

                /** ROTATE_POLICY_DAILY value */
                ROTATE_POLICY_DAILY = 3,

                /** ROTATE_POLICY_WEEKLY value */
                ROTATE_POLICY_WEEKLY = 4,

                /** ROTATE_POLICY_MONTHLY value */
                ROTATE_POLICY_MONTHLY = 5,

                /** ROTATE_POLICY_QUARTERLY value */
                ROTATE_POLICY_QUARTERLY = 6,

                /** ROTATE_POLICY_YEARLY value */
                ROTATE_POLICY_YEARLY = 7
            }

            /**
             * Properties of a SecretEntity.
             * @deprecated Use reeve.agent.v1.SecretEntity.$Properties instead.
             */
            interface ISecretEntity extends reeve.agent.v1.SecretEntity.$Properties {
            }

            /** Represents a SecretEntity. */
            class SecretEntity {

                /**
                 * Constructs a new SecretEntity.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.SecretEntity.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SecretEntity id. */
                id: string;

                /** SecretEntity owner. */
                owner: string;

                /** SecretEntity latest. */
                latest: number;

                /**
                 * Creates a new SecretEntity instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SecretEntity instance
                 */
                static create(properties: reeve.agent.v1.SecretEntity.$Shape): reeve.agent.v1.SecretEntity & reeve.agent.v1.SecretEntity.$Shape;
                static create(properties?: reeve.agent.v1.SecretEntity.$Properties): reeve.agent.v1.SecretEntity;

                /**
                 * Encodes the specified SecretEntity message. Does not implicitly {@link reeve.agent.v1.SecretEntity.verify|verify} messages.
                 * @param message SecretEntity message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.SecretEntity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SecretEntity message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.SecretEntity & reeve.agent.v1.SecretEntity.$Shape} SecretEntity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.SecretEntity & reeve.agent.v1.SecretEntity.$Shape;
            }

            namespace SecretEntity {

                /** Properties of a SecretEntity. */
                interface $Properties {

                    /** SecretEntity id */
                    id?: string;

                    /** SecretEntity owner */
                    owner?: string;

                    /** SecretEntity latest */
                    latest?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SecretEntity. */
                type $Shape = reeve.agent.v1.SecretEntity.$Properties;
            }

            /**
             * Properties of a SecretRevisionEntity.
             * @deprecated Use reeve.agent.v1.SecretRevisionEntity.$Properties instead.
             */
            interface ISecretRevisionEntity extends reeve.agent.v1.SecretRevisionEntity.$Properties {
            }

            /** Represents a SecretRevisionEntity. */
            class SecretRevisionEntity {

                /**
                 * Constructs a new SecretRevisionEntity.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.SecretRevisionEntity.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SecretRevisionEntity secret. */
                secret: string;

                /** SecretRevisionEntity revision. */
                revision: number;

                /** SecretRevisionEntity content. */
                content: reeve.agent.v1.Pair[];

                /**
                 * Creates a new SecretRevisionEntity instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SecretRevisionEntity instance
                 */
                static create(properties: reeve.agent.v1.SecretRevisionEntity.$Shape): reeve.agent.v1.SecretRevisionEntity & reeve.agent.v1.SecretRevisionEntity.$Shape;
                static create(properties?: reeve.agent.v1.SecretRevisionEntity.$Properties): reeve.agent.v1.SecretRevisionEntity;

                /**
                 * Encodes the specified SecretRevisionEntity message. Does not implicitly {@link reeve.agent.v1.SecretRevisionEntity.verify|verify} messages.
                 * @param message SecretRevisionEntity message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.SecretRevisionEntity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SecretRevisionEntity message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.SecretRevisionEntity & reeve.agent.v1.SecretRevisionEntity.$Shape} SecretRevisionEntity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.SecretRevisionEntity & reeve.agent.v1.SecretRevisionEntity.$Shape;
            }

            namespace SecretRevisionEntity {

                /** Properties of a SecretRevisionEntity. */
                interface $Properties {

                    /** SecretRevisionEntity secret */
                    secret?: string;

                    /** SecretRevisionEntity revision */
                    revision?: number;

                    /** SecretRevisionEntity content */
                    content?: reeve.agent.v1.Pair.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SecretRevisionEntity. */
                type $Shape = reeve.agent.v1.SecretRevisionEntity.$Properties;
            }

            /**
             * Properties of a SecretGrantEntity.
             * @deprecated Use reeve.agent.v1.SecretGrantEntity.$Properties instead.
             */
            interface ISecretGrantEntity extends reeve.agent.v1.SecretGrantEntity.$Properties {
            }

            /** Represents a SecretGrantEntity. */
            class SecretGrantEntity {

                /**
                 * Constructs a new SecretGrantEntity.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.SecretGrantEntity.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SecretGrantEntity secret. */
                secret: string;

                /** SecretGrantEntity target. */
                target: string;

                /** SecretGrantEntity relations. */
                relations: reeve.agent.v1.GrantRelation[];

                /**
                 * Creates a new SecretGrantEntity instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SecretGrantEntity instance
                 */
                static create(properties: reeve.agent.v1.SecretGrantEntity.$Shape): reeve.agent.v1.SecretGrantEntity & reeve.agent.v1.SecretGrantEntity.$Shape;
                static create(properties?: reeve.agent.v1.SecretGrantEntity.$Properties): reeve.agent.v1.SecretGrantEntity;

                /**
                 * Encodes the specified SecretGrantEntity message. Does not implicitly {@link reeve.agent.v1.SecretGrantEntity.verify|verify} messages.
                 * @param message SecretGrantEntity message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.SecretGrantEntity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SecretGrantEntity message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.SecretGrantEntity & reeve.agent.v1.SecretGrantEntity.$Shape} SecretGrantEntity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.SecretGrantEntity & reeve.agent.v1.SecretGrantEntity.$Shape;
            }

            namespace SecretGrantEntity {

                /** Properties of a SecretGrantEntity. */
                interface $Properties {

                    /** SecretGrantEntity secret */
                    secret?: string;

                    /** SecretGrantEntity target */
                    target?: string;

                    /** SecretGrantEntity relations */
                    relations?: reeve.agent.v1.GrantRelation.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SecretGrantEntity. */
                type $Shape = reeve.agent.v1.SecretGrantEntity.$Properties;
            }

            /**
             * Properties of a GrantRelation.
             * @deprecated Use reeve.agent.v1.GrantRelation.$Properties instead.
             */
            interface IGrantRelation extends reeve.agent.v1.GrantRelation.$Properties {
            }

            /** Represents a GrantRelation. */
            class GrantRelation {

                /**
                 * Constructs a new GrantRelation.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.GrantRelation.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** GrantRelation relation. */
                relation: number;

                /**
                 * Creates a new GrantRelation instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns GrantRelation instance
                 */
                static create(properties: reeve.agent.v1.GrantRelation.$Shape): reeve.agent.v1.GrantRelation & reeve.agent.v1.GrantRelation.$Shape;
                static create(properties?: reeve.agent.v1.GrantRelation.$Properties): reeve.agent.v1.GrantRelation;

                /**
                 * Encodes the specified GrantRelation message. Does not implicitly {@link reeve.agent.v1.GrantRelation.verify|verify} messages.
                 * @param message GrantRelation message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.GrantRelation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a GrantRelation message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.GrantRelation & reeve.agent.v1.GrantRelation.$Shape} GrantRelation
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.GrantRelation & reeve.agent.v1.GrantRelation.$Shape;
            }

            namespace GrantRelation {

                /** Properties of a GrantRelation. */
                interface $Properties {

                    /** GrantRelation relation */
                    relation?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a GrantRelation. */
                type $Shape = reeve.agent.v1.GrantRelation.$Properties;
            }

            /**
             * Properties of a SecretDetailsEntity.
             * @deprecated Use reeve.agent.v1.SecretDetailsEntity.$Properties instead.
             */
            interface ISecretDetailsEntity extends reeve.agent.v1.SecretDetailsEntity.$Properties {
            }

            /** Represents a SecretDetailsEntity. */
            class SecretDetailsEntity {

                /**
                 * Constructs a new SecretDetailsEntity.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.SecretDetailsEntity.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SecretDetailsEntity secret. */
                secret: string;

                /** SecretDetailsEntity label. */
                label: string;

                /** SecretDetailsEntity description. */
                description: string;

                /** SecretDetailsEntity rotate. */
                rotate: reeve.agent.v1.RotatePolicy;

                /** SecretDetailsEntity rotateAt. */
                rotateAt: (number|null);

                /** SecretDetailsEntity revisions. */
                revisions: reeve.agent.v1.SecretRevision[];

                /** SecretDetailsEntity obsolete. */
                obsolete: reeve.agent.v1.ObsoleteRevision[];

                /**
                 * Creates a new SecretDetailsEntity instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SecretDetailsEntity instance
                 */
                static create(properties: reeve.agent.v1.SecretDetailsEntity.$Shape): reeve.agent.v1.SecretDetailsEntity & reeve.agent.v1.SecretDetailsEntity.$Shape;
                static create(properties?: reeve.agent.v1.SecretDetailsEntity.$Properties): reeve.agent.v1.SecretDetailsEntity;

                /**
                 * Encodes the specified SecretDetailsEntity message. Does not implicitly {@link reeve.agent.v1.SecretDetailsEntity.verify|verify} messages.
                 * @param message SecretDetailsEntity message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.SecretDetailsEntity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SecretDetailsEntity message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.SecretDetailsEntity & reeve.agent.v1.SecretDetailsEntity.$Shape} SecretDetailsEntity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.SecretDetailsEntity & reeve.agent.v1.SecretDetailsEntity.$Shape;
            }

            namespace SecretDetailsEntity {

                /** Properties of a SecretDetailsEntity. */
                interface $Properties {

                    /** SecretDetailsEntity secret */
                    secret?: string;

                    /** SecretDetailsEntity label */
                    label?: string;

                    /** SecretDetailsEntity description */
                    description?: string;

                    /** SecretDetailsEntity rotate */
                    rotate?: reeve.agent.v1.RotatePolicy;

                    /** SecretDetailsEntity rotateAt */
                    rotateAt?: (number|null);

                    /** SecretDetailsEntity revisions */
                    revisions?: reeve.agent.v1.SecretRevision.$Properties[];

                    /** SecretDetailsEntity obsolete */
                    obsolete?: reeve.agent.v1.ObsoleteRevision.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SecretDetailsEntity. */
                type $Shape = reeve.agent.v1.SecretDetailsEntity.$Properties;
            }

            /**
             * Properties of an ObsoleteRevision.
             * @deprecated Use reeve.agent.v1.ObsoleteRevision.$Properties instead.
             */
            interface IObsoleteRevision extends reeve.agent.v1.ObsoleteRevision.$Properties {
            }

            /** Represents an ObsoleteRevision. */
            class ObsoleteRevision {

                /**
                 * Constructs a new ObsoleteRevision.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.ObsoleteRevision.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ObsoleteRevision revision. */
                revision: number;

                /**
                 * Creates a new ObsoleteRevision instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ObsoleteRevision instance
                 */
                static create(properties: reeve.agent.v1.ObsoleteRevision.$Shape): reeve.agent.v1.ObsoleteRevision & reeve.agent.v1.ObsoleteRevision.$Shape;
                static create(properties?: reeve.agent.v1.ObsoleteRevision.$Properties): reeve.agent.v1.ObsoleteRevision;

                /**
                 * Encodes the specified ObsoleteRevision message. Does not implicitly {@link reeve.agent.v1.ObsoleteRevision.verify|verify} messages.
                 * @param message ObsoleteRevision message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.ObsoleteRevision.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ObsoleteRevision message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.ObsoleteRevision & reeve.agent.v1.ObsoleteRevision.$Shape} ObsoleteRevision
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.ObsoleteRevision & reeve.agent.v1.ObsoleteRevision.$Shape;
            }

            namespace ObsoleteRevision {

                /** Properties of an ObsoleteRevision. */
                interface $Properties {

                    /** ObsoleteRevision revision */
                    revision?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ObsoleteRevision. */
                type $Shape = reeve.agent.v1.ObsoleteRevision.$Properties;
            }

            /**
             * Properties of a SecretRevision.
             * @deprecated Use reeve.agent.v1.SecretRevision.$Properties instead.
             */
            interface ISecretRevision extends reeve.agent.v1.SecretRevision.$Properties {
            }

            /** Represents a SecretRevision. */
            class SecretRevision {

                /**
                 * Constructs a new SecretRevision.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.SecretRevision.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SecretRevision revision. */
                revision: number;

                /** SecretRevision expireAt. */
                expireAt: (number|null);

                /**
                 * Creates a new SecretRevision instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SecretRevision instance
                 */
                static create(properties: reeve.agent.v1.SecretRevision.$Shape): reeve.agent.v1.SecretRevision & reeve.agent.v1.SecretRevision.$Shape;
                static create(properties?: reeve.agent.v1.SecretRevision.$Properties): reeve.agent.v1.SecretRevision;

                /**
                 * Encodes the specified SecretRevision message. Does not implicitly {@link reeve.agent.v1.SecretRevision.verify|verify} messages.
                 * @param message SecretRevision message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.SecretRevision.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SecretRevision message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.SecretRevision & reeve.agent.v1.SecretRevision.$Shape} SecretRevision
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.SecretRevision & reeve.agent.v1.SecretRevision.$Shape;
            }

            namespace SecretRevision {

                /** Properties of a SecretRevision. */
                interface $Properties {

                    /** SecretRevision revision */
                    revision?: number;

                    /** SecretRevision expireAt */
                    expireAt?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SecretRevision. */
                type $Shape = reeve.agent.v1.SecretRevision.$Properties;
            }

            /**
             * Properties of a SecretWrite.
             * @deprecated Use reeve.agent.v1.SecretWrite.$Properties instead.
             */
            interface ISecretWrite extends reeve.agent.v1.SecretWrite.$Properties {
            }

            /** Represents a SecretWrite. */
            class SecretWrite {

                /**
                 * Constructs a new SecretWrite.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.SecretWrite.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SecretWrite create. */
                create: (reeve.agent.v1.SecretCreate|null);

                /** SecretWrite update. */
                update: (reeve.agent.v1.SecretUpdate|null);

                /** SecretWrite grant. */
                grant: (reeve.agent.v1.SecretGrant|null);

                /** SecretWrite revoke. */
                revoke: (reeve.agent.v1.SecretRevoke|null);

                /** SecretWrite remove. */
                remove: (reeve.agent.v1.SecretRemove|null);

                /** SecretWrite write. */
                write?: ("create"|"update"|"grant"|"revoke"|"remove");

                /**
                 * Creates a new SecretWrite instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SecretWrite instance
                 */
                static create(properties: reeve.agent.v1.SecretWrite.$Shape): reeve.agent.v1.SecretWrite & reeve.agent.v1.SecretWrite.$Shape;
                static create(properties?: reeve.agent.v1.SecretWrite.$Properties): reeve.agent.v1.SecretWrite;

                /**
                 * Encodes the specified SecretWrite message. Does not implicitly {@link reeve.agent.v1.SecretWrite.verify|verify} messages.
                 * @param message SecretWrite message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.SecretWrite.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SecretWrite message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.SecretWrite & reeve.agent.v1.SecretWrite.$Shape} SecretWrite
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.SecretWrite & reeve.agent.v1.SecretWrite.$Shape;
            }

            namespace SecretWrite {

                /** Properties of a SecretWrite. */
                interface $Properties {

                    /** SecretWrite create */
                    create?: (reeve.agent.v1.SecretCreate.$Properties|null);

                    /** SecretWrite update */
                    update?: (reeve.agent.v1.SecretUpdate.$Properties|null);

                    /** SecretWrite grant */
                    grant?: (reeve.agent.v1.SecretGrant.$Properties|null);

                    /** SecretWrite revoke */
                    revoke?: (reeve.agent.v1.SecretRevoke.$Properties|null);

                    /** SecretWrite remove */
                    remove?: (reeve.agent.v1.SecretRemove.$Properties|null);

                    /** SecretWrite write */
                    write?: ("create"|"update"|"grant"|"revoke"|"remove");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a SecretWrite. */
                type $Shape = {
                  create?: reeve.agent.v1.SecretCreate.$Shape|null;
                  update?: reeve.agent.v1.SecretUpdate.$Shape|null;
                  grant?: reeve.agent.v1.SecretGrant.$Shape|null;
                  revoke?: reeve.agent.v1.SecretRevoke.$Shape|null;
                  remove?: reeve.agent.v1.SecretRemove.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ write?: undefined; create?: null; update?: null; grant?: null; revoke?: null; remove?: null }|{ write?: "create"; create: reeve.agent.v1.SecretCreate.$Shape; update?: null; grant?: null; revoke?: null; remove?: null }|{ write?: "update"; create?: null; update: reeve.agent.v1.SecretUpdate.$Shape; grant?: null; revoke?: null; remove?: null }|{ write?: "grant"; create?: null; update?: null; grant: reeve.agent.v1.SecretGrant.$Shape; revoke?: null; remove?: null }|{ write?: "revoke"; create?: null; update?: null; grant?: null; revoke: reeve.agent.v1.SecretRevoke.$Shape; remove?: null }|{ write?: "remove"; create?: null; update?: null; grant?: null; revoke?: null; remove: reeve.agent.v1.SecretRemove.$Shape })
                );
            }

            /** SecretOwner enum. */
            enum SecretOwner {

                /** SECRET_OWNER_UNSPECIFIED value */
                SECRET_OWNER_UNSPECIFIED = 0,

                /** SECRET_OWNER_APPLICATION value */
                SECRET_OWNER_APPLICATION = 1,

                /** SECRET_OWNER_UNIT value */
                SECRET_OWNER_UNIT = 2
            }

            /**
             * Properties of a SecretCreate.
             * @deprecated Use reeve.agent.v1.SecretCreate.$Properties instead.
             */
            interface ISecretCreate extends reeve.agent.v1.SecretCreate.$Properties {
            }

            /** Represents a SecretCreate. */
            class SecretCreate {

                /**
                 * Constructs a new SecretCreate.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.SecretCreate.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SecretCreate secret. */
                secret: string;

                /** SecretCreate owner. */
                owner: reeve.agent.v1.SecretOwner;

                /** SecretCreate label. */
                label: string;

                /** SecretCreate description. */
                description: string;

                /** SecretCreate rotate. */
                rotate: reeve.agent.v1.RotatePolicy;

                /** SecretCreate rotateAt. */
                rotateAt: (number|null);

                /** SecretCreate expireAt. */
                expireAt: (number|null);

                /** SecretCreate content. */
                content: reeve.agent.v1.Pair[];

                /** SecretCreate track. */
                track: boolean;

                /**
                 * Creates a new SecretCreate instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SecretCreate instance
                 */
                static create(properties: reeve.agent.v1.SecretCreate.$Shape): reeve.agent.v1.SecretCreate & reeve.agent.v1.SecretCreate.$Shape;
                static create(properties?: reeve.agent.v1.SecretCreate.$Properties): reeve.agent.v1.SecretCreate;

                /**
                 * Encodes the specified SecretCreate message. Does not implicitly {@link reeve.agent.v1.SecretCreate.verify|verify} messages.
                 * @param message SecretCreate message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.SecretCreate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SecretCreate message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.SecretCreate & reeve.agent.v1.SecretCreate.$Shape} SecretCreate
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.SecretCreate & reeve.agent.v1.SecretCreate.$Shape;
            }

            namespace SecretCreate {

                /** Properties of a SecretCreate. */
                interface $Properties {

                    /** SecretCreate secret */
                    secret?: string;

                    /** SecretCreate owner */
                    owner?: reeve.agent.v1.SecretOwner;

                    /** SecretCreate label */
                    label?: string;

                    /** SecretCreate description */
                    description?: string;

                    /** SecretCreate rotate */
                    rotate?: reeve.agent.v1.RotatePolicy;

                    /** SecretCreate rotateAt */
                    rotateAt?: (number|null);

                    /** SecretCreate expireAt */
                    expireAt?: (number|null);

                    /** SecretCreate content */
                    content?: reeve.agent.v1.Pair.$Properties[];

                    /** SecretCreate track */
                    track?: boolean;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SecretCreate. */
                type $Shape = reeve.agent.v1.SecretCreate.$Properties;
            }

            /**
             * Properties of a SecretUpdate.
             * @deprecated Use reeve.agent.v1.SecretUpdate.$Properties instead.
             */
            interface ISecretUpdate extends reeve.agent.v1.SecretUpdate.$Properties {
            }

            /** Represents a SecretUpdate. */
            class SecretUpdate {

                /**
                 * Constructs a new SecretUpdate.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.SecretUpdate.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SecretUpdate secret. */
                secret: string;

                /** SecretUpdate label. */
                label: (string|null);

                /** SecretUpdate description. */
                description: (string|null);

                /** SecretUpdate rotate. */
                rotate: (reeve.agent.v1.RotatePolicy|null);

                /** SecretUpdate rotateAt. */
                rotateAt: (number|null);

                /** SecretUpdate expireAt. */
                expireAt: (number|null);

                /** SecretUpdate revision. */
                revision: (number|null);

                /** SecretUpdate content. */
                content: (reeve.agent.v1.SecretContent|null);

                /** SecretUpdate track. */
                track: boolean;

                /**
                 * Creates a new SecretUpdate instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SecretUpdate instance
                 */
                static create(properties: reeve.agent.v1.SecretUpdate.$Shape): reeve.agent.v1.SecretUpdate & reeve.agent.v1.SecretUpdate.$Shape;
                static create(properties?: reeve.agent.v1.SecretUpdate.$Properties): reeve.agent.v1.SecretUpdate;

                /**
                 * Encodes the specified SecretUpdate message. Does not implicitly {@link reeve.agent.v1.SecretUpdate.verify|verify} messages.
                 * @param message SecretUpdate message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.SecretUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SecretUpdate message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.SecretUpdate & reeve.agent.v1.SecretUpdate.$Shape} SecretUpdate
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.SecretUpdate & reeve.agent.v1.SecretUpdate.$Shape;
            }

            namespace SecretUpdate {

                /** Properties of a SecretUpdate. */
                interface $Properties {

                    /** SecretUpdate secret */
                    secret?: string;

                    /** SecretUpdate label */
                    label?: (string|null);

                    /** SecretUpdate description */
                    description?: (string|null);

                    /** SecretUpdate rotate */
                    rotate?: (reeve.agent.v1.RotatePolicy|null);

                    /** SecretUpdate rotateAt */
                    rotateAt?: (number|null);

                    /** SecretUpdate expireAt */
                    expireAt?: (number|null);

                    /** SecretUpdate revision */
                    revision?: (number|null);

                    /** SecretUpdate content */
                    content?: (reeve.agent.v1.SecretContent.$Properties|null);

                    /** SecretUpdate track */
                    track?: boolean;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SecretUpdate. */
                type $Shape = reeve.agent.v1.SecretUpdate.$Properties;
            }

            /**
             * Properties of a SecretContent.
             * @deprecated Use reeve.agent.v1.SecretContent.$Properties instead.
             */
            interface ISecretContent extends reeve.agent.v1.SecretContent.$Properties {
            }

            /** Represents a SecretContent. */
            class SecretContent {

                /**
                 * Constructs a new SecretContent.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.SecretContent.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SecretContent values. */
                values: reeve.agent.v1.Pair[];

                /**
                 * Creates a new SecretContent instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SecretContent instance
                 */
                static create(properties: reeve.agent.v1.SecretContent.$Shape): reeve.agent.v1.SecretContent & reeve.agent.v1.SecretContent.$Shape;
                static create(properties?: reeve.agent.v1.SecretContent.$Properties): reeve.agent.v1.SecretContent;

                /**
                 * Encodes the specified SecretContent message. Does not implicitly {@link reeve.agent.v1.SecretContent.verify|verify} messages.
                 * @param message SecretContent message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.SecretContent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SecretContent message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.SecretContent & reeve.agent.v1.SecretContent.$Shape} SecretContent
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.SecretContent & reeve.agent.v1.SecretContent.$Shape;
            }

            namespace SecretContent {

                /** Properties of a SecretContent. */
                interface $Properties {

                    /** SecretContent values */
                    values?: reeve.agent.v1.Pair.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SecretContent. */
                type $Shape = reeve.agent.v1.SecretContent.$Properties;
            }

            /**
             * Properties of a SecretGrant.
             * @deprecated Use reeve.agent.v1.SecretGrant.$Properties instead.
             */
            interface ISecretGrant extends reeve.agent.v1.SecretGrant.$Properties {
            }

            /** Represents a SecretGrant. */
            class SecretGrant {

                /**
                 * Constructs a new SecretGrant.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.SecretGrant.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SecretGrant secret. */
                secret: string;

                /** SecretGrant target. */
                target: string;

                /** SecretGrant relation. */
                relation: number;

                /**
                 * Creates a new SecretGrant instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SecretGrant instance
                 */
                static create(properties: reeve.agent.v1.SecretGrant.$Shape): reeve.agent.v1.SecretGrant & reeve.agent.v1.SecretGrant.$Shape;
                static create(properties?: reeve.agent.v1.SecretGrant.$Properties): reeve.agent.v1.SecretGrant;

                /**
                 * Encodes the specified SecretGrant message. Does not implicitly {@link reeve.agent.v1.SecretGrant.verify|verify} messages.
                 * @param message SecretGrant message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.SecretGrant.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SecretGrant message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.SecretGrant & reeve.agent.v1.SecretGrant.$Shape} SecretGrant
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.SecretGrant & reeve.agent.v1.SecretGrant.$Shape;
            }

            namespace SecretGrant {

                /** Properties of a SecretGrant. */
                interface $Properties {

                    /** SecretGrant secret */
                    secret?: string;

                    /** SecretGrant target */
                    target?: string;

                    /** SecretGrant relation */
                    relation?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SecretGrant. */
                type $Shape = reeve.agent.v1.SecretGrant.$Properties;
            }

            /**
             * Properties of a SecretRevoke.
             * @deprecated Use reeve.agent.v1.SecretRevoke.$Properties instead.
             */
            interface ISecretRevoke extends reeve.agent.v1.SecretRevoke.$Properties {
            }

            /** Represents a SecretRevoke. */
            class SecretRevoke {

                /**
                 * Constructs a new SecretRevoke.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.SecretRevoke.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SecretRevoke secret. */
                secret: string;

                /** SecretRevoke target. */
                target: string;

                /** SecretRevoke relation. */
                relation: (number|null);

                /**
                 * Creates a new SecretRevoke instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SecretRevoke instance
                 */
                static create(properties: reeve.agent.v1.SecretRevoke.$Shape): reeve.agent.v1.SecretRevoke & reeve.agent.v1.SecretRevoke.$Shape;
                static create(properties?: reeve.agent.v1.SecretRevoke.$Properties): reeve.agent.v1.SecretRevoke;

                /**
                 * Encodes the specified SecretRevoke message. Does not implicitly {@link reeve.agent.v1.SecretRevoke.verify|verify} messages.
                 * @param message SecretRevoke message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.SecretRevoke.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SecretRevoke message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.SecretRevoke & reeve.agent.v1.SecretRevoke.$Shape} SecretRevoke
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.SecretRevoke & reeve.agent.v1.SecretRevoke.$Shape;
            }

            namespace SecretRevoke {

                /** Properties of a SecretRevoke. */
                interface $Properties {

                    /** SecretRevoke secret */
                    secret?: string;

                    /** SecretRevoke target */
                    target?: string;

                    /** SecretRevoke relation */
                    relation?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SecretRevoke. */
                type $Shape = reeve.agent.v1.SecretRevoke.$Properties;
            }

            /**
             * Properties of a SecretRemove.
             * @deprecated Use reeve.agent.v1.SecretRemove.$Properties instead.
             */
            interface ISecretRemove extends reeve.agent.v1.SecretRemove.$Properties {
            }

            /** Represents a SecretRemove. */
            class SecretRemove {

                /**
                 * Constructs a new SecretRemove.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.SecretRemove.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SecretRemove secret. */
                secret: string;

                /** SecretRemove revision. */
                revision: (number|null);

                /**
                 * Creates a new SecretRemove instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SecretRemove instance
                 */
                static create(properties: reeve.agent.v1.SecretRemove.$Shape): reeve.agent.v1.SecretRemove & reeve.agent.v1.SecretRemove.$Shape;
                static create(properties?: reeve.agent.v1.SecretRemove.$Properties): reeve.agent.v1.SecretRemove;

                /**
                 * Encodes the specified SecretRemove message. Does not implicitly {@link reeve.agent.v1.SecretRemove.verify|verify} messages.
                 * @param message SecretRemove message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.SecretRemove.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SecretRemove message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.SecretRemove & reeve.agent.v1.SecretRemove.$Shape} SecretRemove
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.SecretRemove & reeve.agent.v1.SecretRemove.$Shape;
            }

            namespace SecretRemove {

                /** Properties of a SecretRemove. */
                interface $Properties {

                    /** SecretRemove secret */
                    secret?: string;

                    /** SecretRemove revision */
                    revision?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SecretRemove. */
                type $Shape = reeve.agent.v1.SecretRemove.$Properties;
            }

            /**
             * Properties of a Report.
             * @deprecated Use reeve.agent.v1.Report.$Properties instead.
             */
            interface IReport extends reeve.agent.v1.Report.$Properties {
            }

            /** Represents a Report. */
            class Report {

                /**
                 * Constructs a new Report.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.Report.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Report machine. */
                machine: (reeve.agent.v1.MachineReport|null);

                /** Report unit. */
                unit: (reeve.agent.v1.UnitReported|null);

                /** Report flush. */
                flush: (reeve.agent.v1.FlushReport|null);

                /** Report scope. */
                scope: (reeve.agent.v1.ScopeReport|null);

                /** Report applicationStatus. */
                applicationStatus: (reeve.agent.v1.ApplicationStatusReport|null);

                /** Report taskStarted. */
                taskStarted: (reeve.agent.v1.TaskStartedReport|null);

                /** Report taskLog. */
                taskLog: (reeve.agent.v1.TaskLogReport|null);

                /** Report taskEnded. */
                taskEnded: (reeve.agent.v1.TaskEndedReport|null);

                /** Report unitDead. */
                unitDead: (reeve.agent.v1.UnitDeadReport|null);

                /** Report secretRead. */
                secretRead: (reeve.agent.v1.SecretReadReport|null);

                /** Report storageProvided. */
                storageProvided: (reeve.agent.v1.StorageProvidedReport|null);

                /** Report storageReleased. */
                storageReleased: (reeve.agent.v1.StorageReleasedReport|null);

                /** Report storageDestroyed. */
                storageDestroyed: (reeve.agent.v1.StorageDestroyedReport|null);

                /** Report leaderSettings. */
                leaderSettings: (reeve.agent.v1.LeaderSettingsReport|null);

                /** Report report. */
                report?: ("machine"|"unit"|"flush"|"scope"|"applicationStatus"|"taskStarted"|"taskLog"|"taskEnded"|"unitDead"|"secretRead"|"storageProvided"|"storageReleased"|"storageDestroyed"|"leaderSettings");

                /**
                 * Creates a new Report instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Report instance
                 */
                static create(properties: reeve.agent.v1.Report.$Shape): reeve.agent.v1.Report & reeve.agent.v1.Report.$Shape;
                static create(properties?: reeve.agent.v1.Report.$Properties): reeve.agent.v1.Report;

                /**
                 * Encodes the specified Report message. Does not implicitly {@link reeve.agent.v1.Report.verify|verify} messages.
                 * @param message Report message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.Report.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Report message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.Report & reeve.agent.v1.Report.$Shape} Report
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.Report & reeve.agent.v1.Report.$Shape;
            }

            namespace Report {

                /** Properties of a Report. */
                interface $Properties {

                    /** Report machine */
                    machine?: (reeve.agent.v1.MachineReport.$Properties|null);

                    /** Report unit */
                    unit?: (reeve.agent.v1.UnitReported.$Properties|null);

                    /** Report flush */
                    flush?: (reeve.agent.v1.FlushReport.$Properties|null);

                    /** Report scope */
                    scope?: (reeve.agent.v1.ScopeReport.$Properties|null);

                    /** Report applicationStatus */
                    applicationStatus?: (reeve.agent.v1.ApplicationStatusReport.$Properties|null);

                    /** Report taskStarted */
                    taskStarted?: (reeve.agent.v1.TaskStartedReport.$Properties|null);

                    /** Report taskLog */
                    taskLog?: (reeve.agent.v1.TaskLogReport.$Properties|null);

                    /** Report taskEnded */
                    taskEnded?: (reeve.agent.v1.TaskEndedReport.$Properties|null);

                    /** Report unitDead */
                    unitDead?: (reeve.agent.v1.UnitDeadReport.$Properties|null);

                    /** Report secretRead */
                    secretRead?: (reeve.agent.v1.SecretReadReport.$Properties|null);

                    /** Report storageProvided */
                    storageProvided?: (reeve.agent.v1.StorageProvidedReport.$Properties|null);

                    /** Report storageReleased */
                    storageReleased?: (reeve.agent.v1.StorageReleasedReport.$Properties|null);

                    /** Report storageDestroyed */
                    storageDestroyed?: (reeve.agent.v1.StorageDestroyedReport.$Properties|null);

                    /** Report leaderSettings */
                    leaderSettings?: (reeve.agent.v1.LeaderSettingsReport.$Properties|null);

                    /** Report report */
                    report?: ("machine"|"unit"|"flush"|"scope"|"applicationStatus"|"taskStarted"|"taskLog"|"taskEnded"|"unitDead"|"secretRead"|"storageProvided"|"storageReleased"|"storageDestroyed"|"leaderSettings");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a Report. */
                type $Shape = {
                  machine?: reeve.agent.v1.MachineReport.$Shape|null;
                  unit?: reeve.agent.v1.UnitReported.$Shape|null;
                  flush?: reeve.agent.v1.FlushReport.$Shape|null;
                  scope?: reeve.agent.v1.ScopeReport.$Shape|null;
                  applicationStatus?: reeve.agent.v1.ApplicationStatusReport.$Shape|null;
                  taskStarted?: reeve.agent.v1.TaskStartedReport.$Shape|null;
                  taskLog?: reeve.agent.v1.TaskLogReport.$Shape|null;
                  taskEnded?: reeve.agent.v1.TaskEndedReport.$Shape|null;
                  unitDead?: reeve.agent.v1.UnitDeadReport.$Shape|null;
                  secretRead?: reeve.agent.v1.SecretReadReport.$Shape|null;
                  storageProvided?: reeve.agent.v1.StorageProvidedReport.$Shape|null;
                  storageReleased?: reeve.agent.v1.StorageReleasedReport.$Shape|null;
                  storageDestroyed?: reeve.agent.v1.StorageDestroyedReport.$Shape|null;
                  leaderSettings?: reeve.agent.v1.LeaderSettingsReport.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ report?: undefined; machine?: null; unit?: null; flush?: null; scope?: null; applicationStatus?: null; taskStarted?: null; taskLog?: null; taskEnded?: null; unitDead?: null; secretRead?: null; storageProvided?: null; storageReleased?: null; storageDestroyed?: null; leaderSettings?: null }|{ report?: "machine"; machine: reeve.agent.v1.MachineReport.$Shape; unit?: null; flush?: null; scope?: null; applicationStatus?: null; taskStarted?: null; taskLog?: null; taskEnded?: null; unitDead?: null; secretRead?: null; storageProvided?: null; storageReleased?: null; storageDestroyed?: null; leaderSettings?: null }|{ report?: "unit"; machine?: null; unit: reeve.agent.v1.UnitReported.$Shape; flush?: null; scope?: null; applicationStatus?: null; taskStarted?: null; taskLog?: null; taskEnded?: null; unitDead?: null; secretRead?: null; storageProvided?: null; storageReleased?: null; storageDestroyed?: null; leaderSettings?: null }|{ report?: "flush"; machine?: null; unit?: null; flush: reeve.agent.v1.FlushReport.$Shape; scope?: null; applicationStatus?: null; taskStarted?: null; taskLog?: null; taskEnded?: null; unitDead?: null; secretRead?: null; storageProvided?: null; storageReleased?: null; storageDestroyed?: null; leaderSettings?: null }|{ report?: "scope"; machine?: null; unit?: null; flush?: null; scope: reeve.agent.v1.ScopeReport.$Shape; applicationStatus?: null; taskStarted?: null; taskLog?: null; taskEnded?: null; unitDead?: null; secretRead?: null; storageProvided?: null; storageReleased?: null; storageDestroyed?: null; leaderSettings?: null }|{ report?: "applicationStatus"; machine?: null; unit?: null; flush?: null; scope?: null; applicationStatus: reeve.agent.v1.ApplicationStatusReport.$Shape; taskStarted?: null; taskLog?: null; taskEnded?: null; unitDead?: null; secretRead?: null; storageProvided?: null; storageReleased?: null; storageDestroyed?: null; leaderSettings?: null }|{ report?: "taskStarted"; machine?: null; unit?: null; flush?: null; scope?: null; applicationStatus?: null; taskStarted: reeve.agent.v1.TaskStartedReport.$Shape; taskLog?: null; taskEnded?: null; unitDead?: null; secretRead?: null; storageProvided?: null; storageReleased?: null; storageDestroyed?: null; leaderSettings?: null }|{ report?: "taskLog"; machine?: null; unit?: null; flush?: null; scope?: null; applicationStatus?: null; taskStarted?: null; taskLog: reeve.agent.v1.TaskLogReport.$Shape; taskEnded?: null; unitDead?: null; secretRead?: null; storageProvided?: null; storageReleased?: null; storageDestroyed?: null; leaderSettings?: null }|{ report?: "taskEnded"; machine?: null; unit?: null; flush?: null; scope?: null; applicationStatus?: null; taskStarted?: null; taskLog?: null; taskEnded: reeve.agent.v1.TaskEndedReport.$Shape; unitDead?: null; secretRead?: null; storageProvided?: null; storageReleased?: null; storageDestroyed?: null; leaderSettings?: null }|{ report?: "unitDead"; machine?: null; unit?: null; flush?: null; scope?: null; applicationStatus?: null; taskStarted?: null; taskLog?: null; taskEnded?: null; unitDead: reeve.agent.v1.UnitDeadReport.$Shape; secretRead?: null; storageProvided?: null; storageReleased?: null; storageDestroyed?: null; leaderSettings?: null }|{ report?: "secretRead"; machine?: null; unit?: null; flush?: null; scope?: null; applicationStatus?: null; taskStarted?: null; taskLog?: null; taskEnded?: null; unitDead?: null; secretRead: reeve.agent.v1.SecretReadReport.$Shape; storageProvided?: null; storageReleased?: null; storageDestroyed?: null; leaderSettings?: null }|{ report?: "storageProvided"; machine?: null; unit?: null; flush?: null; scope?: null; applicationStatus?: null; taskStarted?: null; taskLog?: null; taskEnded?: null; unitDead?: null; secretRead?: null; storageProvided: reeve.agent.v1.StorageProvidedReport.$Shape; storageReleased?: null; storageDestroyed?: null; leaderSettings?: null }|{ report?: "storageReleased"; machine?: null; unit?: null; flush?: null; scope?: null; applicationStatus?: null; taskStarted?: null; taskLog?: null; taskEnded?: null; unitDead?: null; secretRead?: null; storageProvided?: null; storageReleased: reeve.agent.v1.StorageReleasedReport.$Shape; storageDestroyed?: null; leaderSettings?: null }|{ report?: "storageDestroyed"; machine?: null; unit?: null; flush?: null; scope?: null; applicationStatus?: null; taskStarted?: null; taskLog?: null; taskEnded?: null; unitDead?: null; secretRead?: null; storageProvided?: null; storageReleased?: null; storageDestroyed: reeve.agent.v1.StorageDestroyedReport.$Shape; leaderSettings?: null }|{ report?: "leaderSettings"; machine?: null; unit?: null; flush?: null; scope?: null; applicationStatus?: null; taskStarted?: null; taskLog?: null; taskEnded?: null; unitDead?: null; secretRead?: null; storageProvided?: null; storageReleased?: null; storageDestroyed?: null; leaderSettings: reeve.agent.v1.LeaderSettingsReport.$Shape })
                );
            }

            /**
             * Properties of a MachineReport.
             * @deprecated Use reeve.agent.v1.MachineReport.$Properties instead.
             */
            interface IMachineReport extends reeve.agent.v1.MachineReport.$Properties {
            }

            /** Represents a MachineReport. */
            class MachineReport {

                /**
                 * Constructs a new MachineReport.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.MachineReport.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** MachineReport hostname. */
                hostname: string;

                /** MachineReport interfaces. */
                interfaces: reeve.agent.v1.NetworkInterface[];

                /** MachineReport hardware. */
                hardware: (reeve.agent.v1.Hardware|null);

                /** MachineReport revision. */
                revision: (reeve.agent.v1.AgentRevision|null);

                /**
                 * Creates a new MachineReport instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns MachineReport instance
                 */
                static create(properties: reeve.agent.v1.MachineReport.$Shape): reeve.agent.v1.MachineReport & reeve.agent.v1.MachineReport.$Shape;
                static create(properties?: reeve.agent.v1.MachineReport.$Properties): reeve.agent.v1.MachineReport;

                /**
                 * Encodes the specified MachineReport message. Does not implicitly {@link reeve.agent.v1.MachineReport.verify|verify} messages.
                 * @param message MachineReport message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.MachineReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a MachineReport message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.MachineReport & reeve.agent.v1.MachineReport.$Shape} MachineReport
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.MachineReport & reeve.agent.v1.MachineReport.$Shape;
            }

            namespace MachineReport {

                /** Properties of a MachineReport. */
                interface $Properties {

                    /** MachineReport hostname */
                    hostname?: string;

                    /** MachineReport interfaces */
                    interfaces?: reeve.agent.v1.NetworkInterface.$Properties[];

                    /** MachineReport hardware */
                    hardware?: (reeve.agent.v1.Hardware.$Properties|null);

                    /** MachineReport revision */
                    revision?: (reeve.agent.v1.AgentRevision.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a MachineReport. */
                type $Shape = reeve.agent.v1.MachineReport.$Properties;
            }

            /** RevisionOrigin enum. */
            enum RevisionOrigin {

                /** REVISION_ORIGIN_UNSPECIFIED value */
                REVISION_ORIGIN_UNSPECIFIED = 0,

                /** REVISION_ORIGIN_PACKAGE value */
                REVISION_ORIGIN_PACKAGE = 1,

                /** REVISION_ORIGIN_REVISION value */
                REVISION_ORIGIN_REVISION = 2
            }

            /** RevisionStep enum. */
            enum RevisionStep {

                /** REVISION_STEP_UNSPECIFIED value */
                REVISION_STEP_UNSPECIFIED = 0,

                /** REVISION_STEP_SETTLED value */
                REVISION_STEP_SETTLED = 1,

                /** REVISION_STEP_FETCHING value */
                REVISION_STEP_FETCHING = 2,

                /** REVISION_STEP_WAITING value */
                REVISION_STEP_WAITING = 3,

                /** REVISION_STEP_TRIAL value */
                REVISION_STEP_TRIAL = 4,

                /** REVISION_STEP_REFUSED value */
                REVISION_STEP_REFUSED = 5
            }

            /**
             * Properties of an AgentRevision.
             * @deprecated Use reeve.agent.v1.AgentRevision.$Properties instead.
             */
            interface IAgentRevision extends reeve.agent.v1.AgentRevision.$Properties {
            }

            /** Represents an AgentRevision. */
            class AgentRevision {

                /**
                 * Constructs a new AgentRevision.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.AgentRevision.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AgentRevision version. */
                version: string;

                /** AgentRevision origin. */
                origin: reeve.agent.v1.RevisionOrigin;

                /** AgentRevision step. */
                step: reeve.agent.v1.RevisionStep;

                /** AgentRevision counter. */
                counter: (number|null);

                /** AgentRevision problem. */
                problem: (reeve.agent.v1.Refusal|null);

                /**
                 * Creates a new AgentRevision instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AgentRevision instance
                 */
                static create(properties: reeve.agent.v1.AgentRevision.$Shape): reeve.agent.v1.AgentRevision & reeve.agent.v1.AgentRevision.$Shape;
                static create(properties?: reeve.agent.v1.AgentRevision.$Properties): reeve.agent.v1.AgentRevision;

                /**
                 * Encodes the specified AgentRevision message. Does not implicitly {@link reeve.agent.v1.AgentRevision.verify|verify} messages.
                 * @param message AgentRevision message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.AgentRevision.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AgentRevision message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.AgentRevision & reeve.agent.v1.AgentRevision.$Shape} AgentRevision
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.AgentRevision & reeve.agent.v1.AgentRevision.$Shape;
            }

            namespace AgentRevision {

                /** Properties of an AgentRevision. */
                interface $Properties {

                    /** AgentRevision version */
                    version?: string;

                    /** AgentRevision origin */
                    origin?: reeve.agent.v1.RevisionOrigin;

                    /** AgentRevision step */
                    step?: reeve.agent.v1.RevisionStep;

                    /** AgentRevision counter */
                    counter?: (number|null);

                    /** AgentRevision problem */
                    problem?: (reeve.agent.v1.Refusal.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AgentRevision. */
                type $Shape = reeve.agent.v1.AgentRevision.$Properties;
            }

            /**
             * Properties of a UnitReported.
             * @deprecated Use reeve.agent.v1.UnitReported.$Properties instead.
             */
            interface IUnitReported extends reeve.agent.v1.UnitReported.$Properties {
            }

            /** Represents a UnitReported. */
            class UnitReported {

                /**
                 * Constructs a new UnitReported.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.UnitReported.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** UnitReported unit. */
                unit: string;

                /** UnitReported uuid. */
                uuid: string;

                /** UnitReported report. */
                report: reeve.agent.v1.UnitReport;

                /**
                 * Creates a new UnitReported instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns UnitReported instance
                 */
                static create(properties: reeve.agent.v1.UnitReported.$Shape): reeve.agent.v1.UnitReported & reeve.agent.v1.UnitReported.$Shape;
                static create(properties?: reeve.agent.v1.UnitReported.$Properties): reeve.agent.v1.UnitReported;

                /**
                 * Encodes the specified UnitReported message. Does not implicitly {@link reeve.agent.v1.UnitReported.verify|verify} messages.
                 * @param message UnitReported message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.UnitReported.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a UnitReported message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.UnitReported & reeve.agent.v1.UnitReported.$Shape} UnitReported
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.UnitReported & reeve.agent.v1.UnitReported.$Shape;
            }

            namespace UnitReported {

                /** Properties of a UnitReported. */
                interface $Properties {

                    /** UnitReported unit */
                    unit?: string;

                    /** UnitReported uuid */
                    uuid?: string;

                    /** UnitReported report */
                    report?: reeve.agent.v1.UnitReport.$Properties;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a UnitReported. */
                type $Shape = reeve.agent.v1.UnitReported.$Properties;
            }

            /**
             * Properties of a UnitReport.
             * @deprecated Use reeve.agent.v1.UnitReport.$Properties instead.
             */
            interface IUnitReport extends reeve.agent.v1.UnitReport.$Properties {
            }

            /** Represents a UnitReport. */
            class UnitReport {

                /**
                 * Constructs a new UnitReport.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.UnitReport.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** UnitReport workload. */
                workload: reeve.agent.v1.Status;

                /** UnitReport agent. */
                agent: reeve.agent.v1.AgentStatus;

                /** UnitReport workloadVersion. */
                workloadVersion: string;

                /** UnitReport services. */
                services: reeve.agent.v1.ObservedService[];

                /** UnitReport ports. */
                ports: reeve.agent.v1.Port[];

                /** UnitReport bundle. */
                bundle: (string|null);

                /** UnitReport charmRevision. */
                charmRevision: (number|null);

                /** UnitReport refusal. */
                refusal: (reeve.agent.v1.Refusal|null);

                /** UnitReport failure. */
                failure: (reeve.agent.v1.HookFailure|null);

                /** UnitReport lane. */
                lane: (reeve.agent.v1.LaneTurn|null);

                /** UnitReport payloads. */
                payloads: reeve.agent.v1.Payload[];

                /** UnitReport checks. */
                checks: reeve.agent.v1.ObservedCheck[];

                /** UnitReport installedVersion. */
                installedVersion: (string|null);

                /**
                 * Creates a new UnitReport instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns UnitReport instance
                 */
                static create(properties: reeve.agent.v1.UnitReport.$Shape): reeve.agent.v1.UnitReport & reeve.agent.v1.UnitReport.$Shape;
                static create(properties?: reeve.agent.v1.UnitReport.$Properties): reeve.agent.v1.UnitReport;

                /**
                 * Encodes the specified UnitReport message. Does not implicitly {@link reeve.agent.v1.UnitReport.verify|verify} messages.
                 * @param message UnitReport message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.UnitReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a UnitReport message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.UnitReport & reeve.agent.v1.UnitReport.$Shape} UnitReport
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.UnitReport & reeve.agent.v1.UnitReport.$Shape;
            }

            namespace UnitReport {

                /** Properties of a UnitReport. */
                interface $Properties {

                    /** UnitReport workload */
                    workload?: reeve.agent.v1.Status.$Properties;

                    /** UnitReport agent */
                    agent?: reeve.agent.v1.AgentStatus.$Properties;

                    /** UnitReport workloadVersion */
                    workloadVersion?: string;

                    /** UnitReport services */
                    services?: reeve.agent.v1.ObservedService.$Properties[];

                    /** UnitReport ports */
                    ports?: reeve.agent.v1.Port.$Properties[];

                    /** UnitReport bundle */
                    bundle?: (string|null);

                    /** UnitReport charmRevision */
                    charmRevision?: (number|null);

                    /** UnitReport refusal */
                    refusal?: (reeve.agent.v1.Refusal.$Properties|null);

                    /** UnitReport failure */
                    failure?: (reeve.agent.v1.HookFailure.$Properties|null);

                    /** UnitReport lane */
                    lane?: (reeve.agent.v1.LaneTurn.$Properties|null);

                    /** UnitReport payloads */
                    payloads?: reeve.agent.v1.Payload.$Properties[];

                    /** UnitReport checks */
                    checks?: reeve.agent.v1.ObservedCheck.$Properties[];

                    /** UnitReport installedVersion */
                    installedVersion?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a UnitReport. */
                type $Shape = reeve.agent.v1.UnitReport.$Properties;
            }

            /**
             * Properties of a Payload.
             * @deprecated Use reeve.agent.v1.Payload.$Properties instead.
             */
            interface IPayload extends reeve.agent.v1.Payload.$Properties {
            }

            /** Represents a Payload. */
            class Payload {

                /**
                 * Constructs a new Payload.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.Payload.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Payload class. */
                class: string;

                /** Payload type. */
                type: string;

                /** Payload id. */
                id: string;

                /** Payload status. */
                status: string;

                /** Payload labels. */
                labels: string[];

                /**
                 * Creates a new Payload instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Payload instance
                 */
                static create(properties: reeve.agent.v1.Payload.$Shape): reeve.agent.v1.Payload & reeve.agent.v1.Payload.$Shape;
                static create(properties?: reeve.agent.v1.Payload.$Properties): reeve.agent.v1.Payload;

                /**
                 * Encodes the specified Payload message. Does not implicitly {@link reeve.agent.v1.Payload.verify|verify} messages.
                 * @param message Payload message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.Payload.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Payload message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.Payload & reeve.agent.v1.Payload.$Shape} Payload
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.Payload & reeve.agent.v1.Payload.$Shape;
            }

            namespace Payload {

                /** Properties of a Payload. */
                interface $Properties {

                    /** Payload class */
                    "class"?: string;

                    /** Payload type */
                    type?: string;

                    /** Payload id */
                    id?: string;

                    /** Payload status */
                    status?: string;

                    /** Payload labels */
                    labels?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Payload. */
                type $Shape = reeve.agent.v1.Payload.$Properties;
            }

            /**
             * Properties of a Refusal.
             * @deprecated Use reeve.agent.v1.Refusal.$Properties instead.
             */
            interface IRefusal extends reeve.agent.v1.Refusal.$Properties {
            }

            /** Represents a Refusal. */
            class Refusal {

                /**
                 * Constructs a new Refusal.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.Refusal.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Refusal code. */
                code: string;

                /** Refusal because. */
                because: string;

                /** Refusal next. */
                next: string;

                /**
                 * Creates a new Refusal instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Refusal instance
                 */
                static create(properties: reeve.agent.v1.Refusal.$Shape): reeve.agent.v1.Refusal & reeve.agent.v1.Refusal.$Shape;
                static create(properties?: reeve.agent.v1.Refusal.$Properties): reeve.agent.v1.Refusal;

                /**
                 * Encodes the specified Refusal message. Does not implicitly {@link reeve.agent.v1.Refusal.verify|verify} messages.
                 * @param message Refusal message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.Refusal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Refusal message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.Refusal & reeve.agent.v1.Refusal.$Shape} Refusal
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.Refusal & reeve.agent.v1.Refusal.$Shape;
            }

            namespace Refusal {

                /** Properties of a Refusal. */
                interface $Properties {

                    /** Refusal code */
                    code?: string;

                    /** Refusal because */
                    because?: string;

                    /** Refusal next */
                    next?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Refusal. */
                type $Shape = reeve.agent.v1.Refusal.$Properties;
            }

            /**
             * Properties of a HookFailure.
             * @deprecated Use reeve.agent.v1.HookFailure.$Properties instead.
             */
            interface IHookFailure extends reeve.agent.v1.HookFailure.$Properties {
            }

            /** Represents a HookFailure. */
            class HookFailure {

                /**
                 * Constructs a new HookFailure.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.HookFailure.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** HookFailure id. */
                id: string;

                /** HookFailure hook. */
                hook: string;

                /** HookFailure message. */
                message: string;

                /**
                 * Creates a new HookFailure instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns HookFailure instance
                 */
                static create(properties: reeve.agent.v1.HookFailure.$Shape): reeve.agent.v1.HookFailure & reeve.agent.v1.HookFailure.$Shape;
                static create(properties?: reeve.agent.v1.HookFailure.$Properties): reeve.agent.v1.HookFailure;

                /**
                 * Encodes the specified HookFailure message. Does not implicitly {@link reeve.agent.v1.HookFailure.verify|verify} messages.
                 * @param message HookFailure message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.HookFailure.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a HookFailure message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.HookFailure & reeve.agent.v1.HookFailure.$Shape} HookFailure
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.HookFailure & reeve.agent.v1.HookFailure.$Shape;
            }

            namespace HookFailure {

                /** Properties of a HookFailure. */
                interface $Properties {

                    /** HookFailure id */
                    id?: string;

                    /** HookFailure hook */
                    hook?: string;

                    /** HookFailure message */
                    message?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a HookFailure. */
                type $Shape = reeve.agent.v1.HookFailure.$Properties;
            }

            /**
             * Properties of a FlushReport.
             * @deprecated Use reeve.agent.v1.FlushReport.$Properties instead.
             */
            interface IFlushReport extends reeve.agent.v1.FlushReport.$Properties {
            }

            /** Represents a FlushReport. */
            class FlushReport {

                /**
                 * Constructs a new FlushReport.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.FlushReport.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** FlushReport unit. */
                unit: string;

                /** FlushReport uuid. */
                uuid: string;

                /** FlushReport flush. */
                flush: reeve.agent.v1.Flush;

                /**
                 * Creates a new FlushReport instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns FlushReport instance
                 */
                static create(properties: reeve.agent.v1.FlushReport.$Shape): reeve.agent.v1.FlushReport & reeve.agent.v1.FlushReport.$Shape;
                static create(properties?: reeve.agent.v1.FlushReport.$Properties): reeve.agent.v1.FlushReport;

                /**
                 * Encodes the specified FlushReport message. Does not implicitly {@link reeve.agent.v1.FlushReport.verify|verify} messages.
                 * @param message FlushReport message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.FlushReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a FlushReport message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.FlushReport & reeve.agent.v1.FlushReport.$Shape} FlushReport
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.FlushReport & reeve.agent.v1.FlushReport.$Shape;
            }

            namespace FlushReport {

                /** Properties of a FlushReport. */
                interface $Properties {

                    /** FlushReport unit */
                    unit?: string;

                    /** FlushReport uuid */
                    uuid?: string;

                    /** FlushReport flush */
                    flush?: reeve.agent.v1.Flush.$Properties;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a FlushReport. */
                type $Shape = {
                  unit?: string;
                  uuid?: string;
                  flush?: reeve.agent.v1.Flush.$Shape;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a Flush.
             * @deprecated Use reeve.agent.v1.Flush.$Properties instead.
             */
            interface IFlush extends reeve.agent.v1.Flush.$Properties {
            }

            /** Represents a Flush. */
            class Flush {

                /**
                 * Constructs a new Flush.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.Flush.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Flush operation. */
                operation: string;

                /** Flush epoch. */
                epoch: (number|null);

                /** Flush relationSettings. */
                relationSettings: reeve.agent.v1.RelationWrite[];

                /** Flush openPorts. */
                openPorts: reeve.agent.v1.Port[];

                /** Flush closePorts. */
                closePorts: reeve.agent.v1.Port[];

                /** Flush state. */
                state: reeve.agent.v1.Change[];

                /** Flush secrets. */
                secrets: reeve.agent.v1.SecretWrite[];

                /** Flush storageAdds. */
                storageAdds: reeve.agent.v1.StorageRequest[];

                /**
                 * Creates a new Flush instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Flush instance
                 */
                static create(properties: reeve.agent.v1.Flush.$Shape): reeve.agent.v1.Flush & reeve.agent.v1.Flush.$Shape;
                static create(properties?: reeve.agent.v1.Flush.$Properties): reeve.agent.v1.Flush;

                /**
                 * Encodes the specified Flush message. Does not implicitly {@link reeve.agent.v1.Flush.verify|verify} messages.
                 * @param message Flush message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.Flush.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Flush message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.Flush & reeve.agent.v1.Flush.$Shape} Flush
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.Flush & reeve.agent.v1.Flush.$Shape;
            }

            namespace Flush {

                /** Properties of a Flush. */
                interface $Properties {

                    /** Flush operation */
                    operation?: string;

                    /** Flush epoch */
                    epoch?: (number|null);

                    /** Flush relationSettings */
                    relationSettings?: reeve.agent.v1.RelationWrite.$Properties[];

                    /** Flush openPorts */
                    openPorts?: reeve.agent.v1.Port.$Properties[];

                    /** Flush closePorts */
                    closePorts?: reeve.agent.v1.Port.$Properties[];

                    /** Flush state */
                    state?: reeve.agent.v1.Change.$Properties[];

                    /** Flush secrets */
                    secrets?: reeve.agent.v1.SecretWrite.$Properties[];

                    /** Flush storageAdds */
                    storageAdds?: reeve.agent.v1.StorageRequest.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Flush. */
                type $Shape = {
                  operation?: string;
                  epoch?: number|null;
                  relationSettings?: reeve.agent.v1.RelationWrite.$Shape[];
                  openPorts?: reeve.agent.v1.Port.$Shape[];
                  closePorts?: reeve.agent.v1.Port.$Shape[];
                  state?: reeve.agent.v1.Change.$Shape[];
                  secrets?: reeve.agent.v1.SecretWrite.$Shape[];
                  storageAdds?: reeve.agent.v1.StorageRequest.$Shape[];
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a StorageRequest.
             * @deprecated Use reeve.agent.v1.StorageRequest.$Properties instead.
             */
            interface IStorageRequest extends reeve.agent.v1.StorageRequest.$Properties {
            }

            /** Represents a StorageRequest. */
            class StorageRequest {

                /**
                 * Constructs a new StorageRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.StorageRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** StorageRequest name. */
                name: string;

                /** StorageRequest count. */
                count: number;

                /**
                 * Creates a new StorageRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns StorageRequest instance
                 */
                static create(properties: reeve.agent.v1.StorageRequest.$Shape): reeve.agent.v1.StorageRequest & reeve.agent.v1.StorageRequest.$Shape;
                static create(properties?: reeve.agent.v1.StorageRequest.$Properties): reeve.agent.v1.StorageRequest;

                /**
                 * Encodes the specified StorageRequest message. Does not implicitly {@link reeve.agent.v1.StorageRequest.verify|verify} messages.
                 * @param message StorageRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.StorageRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a StorageRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.StorageRequest & reeve.agent.v1.StorageRequest.$Shape} StorageRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.StorageRequest & reeve.agent.v1.StorageRequest.$Shape;
            }

            namespace StorageRequest {

                /** Properties of a StorageRequest. */
                interface $Properties {

                    /** StorageRequest name */
                    name?: string;

                    /** StorageRequest count */
                    count?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a StorageRequest. */
                type $Shape = reeve.agent.v1.StorageRequest.$Properties;
            }

            /** Bag enum. */
            enum Bag {

                /** BAG_UNSPECIFIED value */
                BAG_UNSPECIFIED = 0,

                /** BAG_UNIT value */
                BAG_UNIT = 1,

                /** BAG_APPLICATION value */
                BAG_APPLICATION = 2
            }

            /**
             * Properties of a RelationWrite.
             * @deprecated Use reeve.agent.v1.RelationWrite.$Properties instead.
             */
            interface IRelationWrite extends reeve.agent.v1.RelationWrite.$Properties {
            }

            /** Represents a RelationWrite. */
            class RelationWrite {

                /**
                 * Constructs a new RelationWrite.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.RelationWrite.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RelationWrite relation. */
                relation: number;

                /** RelationWrite bag. */
                bag: reeve.agent.v1.Bag;

                /** RelationWrite change. */
                change: reeve.agent.v1.Change[];

                /**
                 * Creates a new RelationWrite instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RelationWrite instance
                 */
                static create(properties: reeve.agent.v1.RelationWrite.$Shape): reeve.agent.v1.RelationWrite & reeve.agent.v1.RelationWrite.$Shape;
                static create(properties?: reeve.agent.v1.RelationWrite.$Properties): reeve.agent.v1.RelationWrite;

                /**
                 * Encodes the specified RelationWrite message. Does not implicitly {@link reeve.agent.v1.RelationWrite.verify|verify} messages.
                 * @param message RelationWrite message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.RelationWrite.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RelationWrite message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.RelationWrite & reeve.agent.v1.RelationWrite.$Shape} RelationWrite
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.RelationWrite & reeve.agent.v1.RelationWrite.$Shape;
            }

            namespace RelationWrite {

                /** Properties of a RelationWrite. */
                interface $Properties {

                    /** RelationWrite relation */
                    relation?: number;

                    /** RelationWrite bag */
                    bag?: reeve.agent.v1.Bag;

                    /** RelationWrite change */
                    change?: reeve.agent.v1.Change.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RelationWrite. */
                type $Shape = reeve.agent.v1.RelationWrite.$Properties;
            }

            /**
             * Properties of a ScopeReport.
             * @deprecated Use reeve.agent.v1.ScopeReport.$Properties instead.
             */
            interface IScopeReport extends reeve.agent.v1.ScopeReport.$Properties {
            }

            /** Represents a ScopeReport. */
            class ScopeReport {

                /**
                 * Constructs a new ScopeReport.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.ScopeReport.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ScopeReport unit. */
                unit: string;

                /** ScopeReport uuid. */
                uuid: string;

                /** ScopeReport relation. */
                relation: number;

                /** ScopeReport inScope. */
                inScope: boolean;

                /** ScopeReport settings. */
                settings: reeve.agent.v1.Pair[];

                /**
                 * Creates a new ScopeReport instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ScopeReport instance
                 */
                static create(properties: reeve.agent.v1.ScopeReport.$Shape): reeve.agent.v1.ScopeReport & reeve.agent.v1.ScopeReport.$Shape;
                static create(properties?: reeve.agent.v1.ScopeReport.$Properties): reeve.agent.v1.ScopeReport;

                /**
                 * Encodes the specified ScopeReport message. Does not implicitly {@link reeve.agent.v1.ScopeReport.verify|verify} messages.
                 * @param message ScopeReport message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.ScopeReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ScopeReport message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.ScopeReport & reeve.agent.v1.ScopeReport.$Shape} ScopeReport
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.ScopeReport & reeve.agent.v1.ScopeReport.$Shape;
            }

            namespace ScopeReport {

                /** Properties of a ScopeReport. */
                interface $Properties {

                    /** ScopeReport unit */
                    unit?: string;

                    /** ScopeReport uuid */
                    uuid?: string;

                    /** ScopeReport relation */
                    relation?: number;

                    /** ScopeReport inScope */
                    inScope?: boolean;

                    /** ScopeReport settings */
                    settings?: reeve.agent.v1.Pair.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ScopeReport. */
                type $Shape = reeve.agent.v1.ScopeReport.$Properties;
            }

            /**
             * Properties of an ApplicationStatusReport.
             * @deprecated Use reeve.agent.v1.ApplicationStatusReport.$Properties instead.
             */
            interface IApplicationStatusReport extends reeve.agent.v1.ApplicationStatusReport.$Properties {
            }

            /** Represents an ApplicationStatusReport. */
            class ApplicationStatusReport {

                /**
                 * Constructs a new ApplicationStatusReport.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.ApplicationStatusReport.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ApplicationStatusReport unit. */
                unit: string;

                /** ApplicationStatusReport uuid. */
                uuid: string;

                /** ApplicationStatusReport application. */
                application: string;

                /** ApplicationStatusReport epoch. */
                epoch: number;

                /** ApplicationStatusReport status. */
                status: reeve.agent.v1.Status;

                /**
                 * Creates a new ApplicationStatusReport instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ApplicationStatusReport instance
                 */
                static create(properties: reeve.agent.v1.ApplicationStatusReport.$Shape): reeve.agent.v1.ApplicationStatusReport & reeve.agent.v1.ApplicationStatusReport.$Shape;
                static create(properties?: reeve.agent.v1.ApplicationStatusReport.$Properties): reeve.agent.v1.ApplicationStatusReport;

                /**
                 * Encodes the specified ApplicationStatusReport message. Does not implicitly {@link reeve.agent.v1.ApplicationStatusReport.verify|verify} messages.
                 * @param message ApplicationStatusReport message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.ApplicationStatusReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ApplicationStatusReport message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.ApplicationStatusReport & reeve.agent.v1.ApplicationStatusReport.$Shape} ApplicationStatusReport
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.ApplicationStatusReport & reeve.agent.v1.ApplicationStatusReport.$Shape;
            }

            namespace ApplicationStatusReport {

                /** Properties of an ApplicationStatusReport. */
                interface $Properties {

                    /** ApplicationStatusReport unit */
                    unit?: string;

                    /** ApplicationStatusReport uuid */
                    uuid?: string;

                    /** ApplicationStatusReport application */
                    application?: string;

                    /** ApplicationStatusReport epoch */
                    epoch?: number;

                    /** ApplicationStatusReport status */
                    status?: reeve.agent.v1.Status.$Properties;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ApplicationStatusReport. */
                type $Shape = reeve.agent.v1.ApplicationStatusReport.$Properties;
            }

            /**
             * Properties of a TaskStartedReport.
             * @deprecated Use reeve.agent.v1.TaskStartedReport.$Properties instead.
             */
            interface ITaskStartedReport extends reeve.agent.v1.TaskStartedReport.$Properties {
            }

            /** Represents a TaskStartedReport. */
            class TaskStartedReport {

                /**
                 * Constructs a new TaskStartedReport.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.TaskStartedReport.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TaskStartedReport unit. */
                unit: string;

                /** TaskStartedReport task. */
                task: string;

                /** TaskStartedReport at. */
                at: number;

                /**
                 * Creates a new TaskStartedReport instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TaskStartedReport instance
                 */
                static create(properties: reeve.agent.v1.TaskStartedReport.$Shape): reeve.agent.v1.TaskStartedReport & reeve.agent.v1.TaskStartedReport.$Shape;
                static create(properties?: reeve.agent.v1.TaskStartedReport.$Properties): reeve.agent.v1.TaskStartedReport;

                /**
                 * Encodes the specified TaskStartedReport message. Does not implicitly {@link reeve.agent.v1.TaskStartedReport.verify|verify} messages.
                 * @param message TaskStartedReport message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.TaskStartedReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TaskStartedReport message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.TaskStartedReport & reeve.agent.v1.TaskStartedReport.$Shape} TaskStartedReport
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.TaskStartedReport & reeve.agent.v1.TaskStartedReport.$Shape;
            }

            namespace TaskStartedReport {

                /** Properties of a TaskStartedReport. */
                interface $Properties {

                    /** TaskStartedReport unit */
                    unit?: string;

                    /** TaskStartedReport task */
                    task?: string;

                    /** TaskStartedReport at */
                    at?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TaskStartedReport. */
                type $Shape = reeve.agent.v1.TaskStartedReport.$Properties;
            }

            /**
             * Properties of a TaskLogReport.
             * @deprecated Use reeve.agent.v1.TaskLogReport.$Properties instead.
             */
            interface ITaskLogReport extends reeve.agent.v1.TaskLogReport.$Properties {
            }

            /** Represents a TaskLogReport. */
            class TaskLogReport {

                /**
                 * Constructs a new TaskLogReport.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.TaskLogReport.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TaskLogReport unit. */
                unit: string;

                /** TaskLogReport task. */
                task: string;

                /** TaskLogReport at. */
                at: number;

                /** TaskLogReport line. */
                line: string;

                /**
                 * Creates a new TaskLogReport instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TaskLogReport instance
                 */
                static create(properties: reeve.agent.v1.TaskLogReport.$Shape): reeve.agent.v1.TaskLogReport & reeve.agent.v1.TaskLogReport.$Shape;
                static create(properties?: reeve.agent.v1.TaskLogReport.$Properties): reeve.agent.v1.TaskLogReport;

                /**
                 * Encodes the specified TaskLogReport message. Does not implicitly {@link reeve.agent.v1.TaskLogReport.verify|verify} messages.
                 * @param message TaskLogReport message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.TaskLogReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TaskLogReport message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.TaskLogReport & reeve.agent.v1.TaskLogReport.$Shape} TaskLogReport
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.TaskLogReport & reeve.agent.v1.TaskLogReport.$Shape;
            }

            namespace TaskLogReport {

                /** Properties of a TaskLogReport. */
                interface $Properties {

                    /** TaskLogReport unit */
                    unit?: string;

                    /** TaskLogReport task */
                    task?: string;

                    /** TaskLogReport at */
                    at?: number;

                    /** TaskLogReport line */
                    line?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TaskLogReport. */
                type $Shape = reeve.agent.v1.TaskLogReport.$Properties;
            }

            /**
             * Properties of a TaskEndedReport.
             * @deprecated Use reeve.agent.v1.TaskEndedReport.$Properties instead.
             */
            interface ITaskEndedReport extends reeve.agent.v1.TaskEndedReport.$Properties {
            }

            /** Represents a TaskEndedReport. */
            class TaskEndedReport {

                /**
                 * Constructs a new TaskEndedReport.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.TaskEndedReport.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TaskEndedReport unit. */
                unit: string;

                /** TaskEndedReport task. */
                task: string;

                /** TaskEndedReport at. */
                at: number;

                /** TaskEndedReport result. */
                result: reeve.agent.v1.TaskResult;

                /**
                 * Creates a new TaskEndedReport instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TaskEndedReport instance
                 */
                static create(properties: reeve.agent.v1.TaskEndedReport.$Shape): reeve.agent.v1.TaskEndedReport & reeve.agent.v1.TaskEndedReport.$Shape;
                static create(properties?: reeve.agent.v1.TaskEndedReport.$Properties): reeve.agent.v1.TaskEndedReport;

                /**
                 * Encodes the specified TaskEndedReport message. Does not implicitly {@link reeve.agent.v1.TaskEndedReport.verify|verify} messages.
                 * @param message TaskEndedReport message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.TaskEndedReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TaskEndedReport message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.TaskEndedReport & reeve.agent.v1.TaskEndedReport.$Shape} TaskEndedReport
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.TaskEndedReport & reeve.agent.v1.TaskEndedReport.$Shape;
            }

            namespace TaskEndedReport {

                /** Properties of a TaskEndedReport. */
                interface $Properties {

                    /** TaskEndedReport unit */
                    unit?: string;

                    /** TaskEndedReport task */
                    task?: string;

                    /** TaskEndedReport at */
                    at?: number;

                    /** TaskEndedReport result */
                    result?: reeve.agent.v1.TaskResult.$Properties;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TaskEndedReport. */
                type $Shape = {
                  unit?: string;
                  task?: string;
                  at?: number;
                  result?: reeve.agent.v1.TaskResult.$Shape;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a UnitDeadReport.
             * @deprecated Use reeve.agent.v1.UnitDeadReport.$Properties instead.
             */
            interface IUnitDeadReport extends reeve.agent.v1.UnitDeadReport.$Properties {
            }

            /** Represents a UnitDeadReport. */
            class UnitDeadReport {

                /**
                 * Constructs a new UnitDeadReport.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.UnitDeadReport.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** UnitDeadReport unit. */
                unit: string;

                /** UnitDeadReport uuid. */
                uuid: string;

                /**
                 * Creates a new UnitDeadReport instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns UnitDeadReport instance
                 */
                static create(properties: reeve.agent.v1.UnitDeadReport.$Shape): reeve.agent.v1.UnitDeadReport & reeve.agent.v1.UnitDeadReport.$Shape;
                static create(properties?: reeve.agent.v1.UnitDeadReport.$Properties): reeve.agent.v1.UnitDeadReport;

                /**
                 * Encodes the specified UnitDeadReport message. Does not implicitly {@link reeve.agent.v1.UnitDeadReport.verify|verify} messages.
                 * @param message UnitDeadReport message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.UnitDeadReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a UnitDeadReport message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.UnitDeadReport & reeve.agent.v1.UnitDeadReport.$Shape} UnitDeadReport
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.UnitDeadReport & reeve.agent.v1.UnitDeadReport.$Shape;
            }

            namespace UnitDeadReport {

                /** Properties of a UnitDeadReport. */
                interface $Properties {

                    /** UnitDeadReport unit */
                    unit?: string;

                    /** UnitDeadReport uuid */
                    uuid?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a UnitDeadReport. */
                type $Shape = reeve.agent.v1.UnitDeadReport.$Properties;
            }

            /**
             * Properties of a SecretReadReport.
             * @deprecated Use reeve.agent.v1.SecretReadReport.$Properties instead.
             */
            interface ISecretReadReport extends reeve.agent.v1.SecretReadReport.$Properties {
            }

            /** Represents a SecretReadReport. */
            class SecretReadReport {

                /**
                 * Constructs a new SecretReadReport.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.SecretReadReport.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SecretReadReport unit. */
                unit: string;

                /** SecretReadReport uuid. */
                uuid: string;

                /** SecretReadReport secret. */
                secret: string;

                /** SecretReadReport revision. */
                revision: number;

                /** SecretReadReport label. */
                label: string;

                /**
                 * Creates a new SecretReadReport instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SecretReadReport instance
                 */
                static create(properties: reeve.agent.v1.SecretReadReport.$Shape): reeve.agent.v1.SecretReadReport & reeve.agent.v1.SecretReadReport.$Shape;
                static create(properties?: reeve.agent.v1.SecretReadReport.$Properties): reeve.agent.v1.SecretReadReport;

                /**
                 * Encodes the specified SecretReadReport message. Does not implicitly {@link reeve.agent.v1.SecretReadReport.verify|verify} messages.
                 * @param message SecretReadReport message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.SecretReadReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SecretReadReport message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.SecretReadReport & reeve.agent.v1.SecretReadReport.$Shape} SecretReadReport
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.SecretReadReport & reeve.agent.v1.SecretReadReport.$Shape;
            }

            namespace SecretReadReport {

                /** Properties of a SecretReadReport. */
                interface $Properties {

                    /** SecretReadReport unit */
                    unit?: string;

                    /** SecretReadReport uuid */
                    uuid?: string;

                    /** SecretReadReport secret */
                    secret?: string;

                    /** SecretReadReport revision */
                    revision?: number;

                    /** SecretReadReport label */
                    label?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SecretReadReport. */
                type $Shape = reeve.agent.v1.SecretReadReport.$Properties;
            }

            /**
             * Properties of a StorageProvidedReport.
             * @deprecated Use reeve.agent.v1.StorageProvidedReport.$Properties instead.
             */
            interface IStorageProvidedReport extends reeve.agent.v1.StorageProvidedReport.$Properties {
            }

            /** Represents a StorageProvidedReport. */
            class StorageProvidedReport {

                /**
                 * Constructs a new StorageProvidedReport.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.StorageProvidedReport.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** StorageProvidedReport unit. */
                unit: string;

                /** StorageProvidedReport uuid. */
                uuid: string;

                /** StorageProvidedReport storage. */
                storage: string;

                /** StorageProvidedReport location. */
                location: string;

                /** StorageProvidedReport sizeMiB. */
                sizeMiB: number;

                /**
                 * Creates a new StorageProvidedReport instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns StorageProvidedReport instance
                 */
                static create(properties: reeve.agent.v1.StorageProvidedReport.$Shape): reeve.agent.v1.StorageProvidedReport & reeve.agent.v1.StorageProvidedReport.$Shape;
                static create(properties?: reeve.agent.v1.StorageProvidedReport.$Properties): reeve.agent.v1.StorageProvidedReport;

                /**
                 * Encodes the specified StorageProvidedReport message. Does not implicitly {@link reeve.agent.v1.StorageProvidedReport.verify|verify} messages.
                 * @param message StorageProvidedReport message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.StorageProvidedReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a StorageProvidedReport message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.StorageProvidedReport & reeve.agent.v1.StorageProvidedReport.$Shape} StorageProvidedReport
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.StorageProvidedReport & reeve.agent.v1.StorageProvidedReport.$Shape;
            }

            namespace StorageProvidedReport {

                /** Properties of a StorageProvidedReport. */
                interface $Properties {

                    /** StorageProvidedReport unit */
                    unit?: string;

                    /** StorageProvidedReport uuid */
                    uuid?: string;

                    /** StorageProvidedReport storage */
                    storage?: string;

                    /** StorageProvidedReport location */
                    location?: string;

                    /** StorageProvidedReport sizeMiB */
                    sizeMiB?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a StorageProvidedReport. */
                type $Shape = reeve.agent.v1.StorageProvidedReport.$Properties;
            }

            /**
             * Properties of a StorageReleasedReport.
             * @deprecated Use reeve.agent.v1.StorageReleasedReport.$Properties instead.
             */
            interface IStorageReleasedReport extends reeve.agent.v1.StorageReleasedReport.$Properties {
            }

            /** Represents a StorageReleasedReport. */
            class StorageReleasedReport {

                /**
                 * Constructs a new StorageReleasedReport.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.StorageReleasedReport.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** StorageReleasedReport unit. */
                unit: string;

                /** StorageReleasedReport uuid. */
                uuid: string;

                /** StorageReleasedReport storage. */
                storage: string;

                /**
                 * Creates a new StorageReleasedReport instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns StorageReleasedReport instance
                 */
                static create(properties: reeve.agent.v1.StorageReleasedReport.$Shape): reeve.agent.v1.StorageReleasedReport & reeve.agent.v1.StorageReleasedReport.$Shape;
                static create(properties?: reeve.agent.v1.StorageReleasedReport.$Properties): reeve.agent.v1.StorageReleasedReport;

                /**
                 * Encodes the specified StorageReleasedReport message. Does not implicitly {@link reeve.agent.v1.StorageReleasedReport.verify|verify} messages.
                 * @param message StorageReleasedReport message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.StorageReleasedReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a StorageReleasedReport message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.StorageReleasedReport & reeve.agent.v1.StorageReleasedReport.$Shape} StorageReleasedReport
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.StorageReleasedReport & reeve.agent.v1.StorageReleasedReport.$Shape;
            }

            namespace StorageReleasedReport {

                /** Properties of a StorageReleasedReport. */
                interface $Properties {

                    /** StorageReleasedReport unit */
                    unit?: string;

                    /** StorageReleasedReport uuid */
                    uuid?: string;

                    /** StorageReleasedReport storage */
                    storage?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a StorageReleasedReport. */
                type $Shape = reeve.agent.v1.StorageReleasedReport.$Properties;
            }

            /**
             * Properties of a StorageDestroyedReport.
             * @deprecated Use reeve.agent.v1.StorageDestroyedReport.$Properties instead.
             */
            interface IStorageDestroyedReport extends reeve.agent.v1.StorageDestroyedReport.$Properties {
            }

            /** Represents a StorageDestroyedReport. */
            class StorageDestroyedReport {

                /**
                 * Constructs a new StorageDestroyedReport.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.StorageDestroyedReport.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** StorageDestroyedReport storage. */
                storage: string;

                /**
                 * Creates a new StorageDestroyedReport instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns StorageDestroyedReport instance
                 */
                static create(properties: reeve.agent.v1.StorageDestroyedReport.$Shape): reeve.agent.v1.StorageDestroyedReport & reeve.agent.v1.StorageDestroyedReport.$Shape;
                static create(properties?: reeve.agent.v1.StorageDestroyedReport.$Properties): reeve.agent.v1.StorageDestroyedReport;

                /**
                 * Encodes the specified StorageDestroyedReport message. Does not implicitly {@link reeve.agent.v1.StorageDestroyedReport.verify|verify} messages.
                 * @param message StorageDestroyedReport message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.StorageDestroyedReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a StorageDestroyedReport message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.StorageDestroyedReport & reeve.agent.v1.StorageDestroyedReport.$Shape} StorageDestroyedReport
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.StorageDestroyedReport & reeve.agent.v1.StorageDestroyedReport.$Shape;
            }

            namespace StorageDestroyedReport {

                /** Properties of a StorageDestroyedReport. */
                interface $Properties {

                    /** StorageDestroyedReport storage */
                    storage?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a StorageDestroyedReport. */
                type $Shape = reeve.agent.v1.StorageDestroyedReport.$Properties;
            }

            /**
             * Properties of a LeaderSettingsReport.
             * @deprecated Use reeve.agent.v1.LeaderSettingsReport.$Properties instead.
             */
            interface ILeaderSettingsReport extends reeve.agent.v1.LeaderSettingsReport.$Properties {
            }

            /** Represents a LeaderSettingsReport. */
            class LeaderSettingsReport {

                /**
                 * Constructs a new LeaderSettingsReport.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.LeaderSettingsReport.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** LeaderSettingsReport unit. */
                unit: string;

                /** LeaderSettingsReport uuid. */
                uuid: string;

                /** LeaderSettingsReport application. */
                application: string;

                /** LeaderSettingsReport epoch. */
                epoch: number;

                /** LeaderSettingsReport change. */
                change: reeve.agent.v1.Change[];

                /**
                 * Creates a new LeaderSettingsReport instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns LeaderSettingsReport instance
                 */
                static create(properties: reeve.agent.v1.LeaderSettingsReport.$Shape): reeve.agent.v1.LeaderSettingsReport & reeve.agent.v1.LeaderSettingsReport.$Shape;
                static create(properties?: reeve.agent.v1.LeaderSettingsReport.$Properties): reeve.agent.v1.LeaderSettingsReport;

                /**
                 * Encodes the specified LeaderSettingsReport message. Does not implicitly {@link reeve.agent.v1.LeaderSettingsReport.verify|verify} messages.
                 * @param message LeaderSettingsReport message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.LeaderSettingsReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a LeaderSettingsReport message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.LeaderSettingsReport & reeve.agent.v1.LeaderSettingsReport.$Shape} LeaderSettingsReport
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.LeaderSettingsReport & reeve.agent.v1.LeaderSettingsReport.$Shape;
            }

            namespace LeaderSettingsReport {

                /** Properties of a LeaderSettingsReport. */
                interface $Properties {

                    /** LeaderSettingsReport unit */
                    unit?: string;

                    /** LeaderSettingsReport uuid */
                    uuid?: string;

                    /** LeaderSettingsReport application */
                    application?: string;

                    /** LeaderSettingsReport epoch */
                    epoch?: number;

                    /** LeaderSettingsReport change */
                    change?: reeve.agent.v1.Change.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a LeaderSettingsReport. */
                type $Shape = reeve.agent.v1.LeaderSettingsReport.$Properties;
            }

            /** Represents a Bundles */
            class Bundles extends $protobuf.rpc.Service {

                /**
                 * Constructs a new Bundles service.
                 * @param rpcImpl RPC implementation
                 * @param [requestDelimited=false] Whether requests are length-delimited
                 * @param [responseDelimited=false] Whether responses are length-delimited
                 */
                constructor(rpcImpl: $protobuf.RPCImpl, requestDelimited?: boolean, responseDelimited?: boolean);

                /**
                 * Creates new Bundles service using the specified rpc implementation.
                 * @param rpcImpl RPC implementation
                 * @param [requestDelimited=false] Whether requests are length-delimited
                 * @param [responseDelimited=false] Whether responses are length-delimited
                 * @returns RPC service. Useful where requests and/or responses are streamed.
                 */
                static create(rpcImpl: $protobuf.RPCImpl, requestDelimited?: boolean, responseDelimited?: boolean): Bundles;

                /** Calls Manifest. */
                manifest: reeve.agent.v1.Bundles.Manifest;

                /** Calls Read. */
                read: reeve.agent.v1.Bundles.Read;

                /** Calls ReadResource. */
                readResource: reeve.agent.v1.Bundles.ReadResource;
            }

            namespace Bundles {

                /**
                 * Callback as used by {@link reeve.agent.v1.Bundles#manifest}.
                 * @param error Error, if any
                 * @param [response] ManifestResponse
                 */
                type ManifestCallback = (error: (Error|null), response?: reeve.agent.v1.ManifestResponse) => void;

                /** Calls Manifest. */
                type Manifest = {
                  (request: reeve.agent.v1.IManifestRequest, callback: reeve.agent.v1.Bundles.ManifestCallback): void;
                  (request: reeve.agent.v1.IManifestRequest): Promise<reeve.agent.v1.ManifestResponse>;
                  readonly name: "Manifest";
                  readonly path: "/reeve.agent.v1.Bundles/Manifest";
                  readonly requestType: "ManifestRequest";
                  readonly responseType: "ManifestResponse";
                  readonly requestStream: undefined;
                  readonly responseStream: undefined;
                };

                /**
                 * Callback as used by {@link reeve.agent.v1.Bundles#read}.
                 * @param error Error, if any
                 * @param [response] Chunk
                 */
                type ReadCallback = (error: (Error|null), response?: reeve.agent.v1.Chunk) => void;

                /** Calls Read. */
                type Read = {
                  (request: reeve.agent.v1.IReadRequest, callback: reeve.agent.v1.Bundles.ReadCallback): void;
                  (request: reeve.agent.v1.IReadRequest): Promise<reeve.agent.v1.Chunk>;
                  readonly name: "Read";
                  readonly path: "/reeve.agent.v1.Bundles/Read";
                  readonly requestType: "ReadRequest";
                  readonly responseType: "Chunk";
                  readonly requestStream: undefined;
                  readonly responseStream: true;
                };

                /**
                 * Callback as used by {@link reeve.agent.v1.Bundles#readResource}.
                 * @param error Error, if any
                 * @param [response] Chunk
                 */
                type ReadResourceCallback = (error: (Error|null), response?: reeve.agent.v1.Chunk) => void;

                /** Calls ReadResource. */
                type ReadResource = {
                  (request: reeve.agent.v1.IReadRequest, callback: reeve.agent.v1.Bundles.ReadResourceCallback): void;
                  (request: reeve.agent.v1.IReadRequest): Promise<reeve.agent.v1.Chunk>;
                  readonly name: "ReadResource";
                  readonly path: "/reeve.agent.v1.Bundles/ReadResource";
                  readonly requestType: "ReadRequest";
                  readonly responseType: "Chunk";
                  readonly requestStream: undefined;
                  readonly responseStream: true;
                };
            }

            /**
             * Properties of a ManifestRequest.
             * @deprecated Use reeve.agent.v1.ManifestRequest.$Properties instead.
             */
            interface IManifestRequest extends reeve.agent.v1.ManifestRequest.$Properties {
            }

            /** Represents a ManifestRequest. */
            class ManifestRequest {

                /**
                 * Constructs a new ManifestRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.ManifestRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ManifestRequest digest. */
                digest: string;

                /**
                 * Creates a new ManifestRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ManifestRequest instance
                 */
                static create(properties: reeve.agent.v1.ManifestRequest.$Shape): reeve.agent.v1.ManifestRequest & reeve.agent.v1.ManifestRequest.$Shape;
                static create(properties?: reeve.agent.v1.ManifestRequest.$Properties): reeve.agent.v1.ManifestRequest;

                /**
                 * Encodes the specified ManifestRequest message. Does not implicitly {@link reeve.agent.v1.ManifestRequest.verify|verify} messages.
                 * @param message ManifestRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.ManifestRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ManifestRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.ManifestRequest & reeve.agent.v1.ManifestRequest.$Shape} ManifestRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.ManifestRequest & reeve.agent.v1.ManifestRequest.$Shape;
            }

            namespace ManifestRequest {

                /** Properties of a ManifestRequest. */
                interface $Properties {

                    /** ManifestRequest digest */
                    digest?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ManifestRequest. */
                type $Shape = reeve.agent.v1.ManifestRequest.$Properties;
            }

            /**
             * Properties of a ManifestResponse.
             * @deprecated Use reeve.agent.v1.ManifestResponse.$Properties instead.
             */
            interface IManifestResponse extends reeve.agent.v1.ManifestResponse.$Properties {
            }

            /** Represents a ManifestResponse. */
            class ManifestResponse {

                /**
                 * Constructs a new ManifestResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.ManifestResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ManifestResponse envelope. */
                envelope: Uint8Array;

                /**
                 * Creates a new ManifestResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ManifestResponse instance
                 */
                static create(properties: reeve.agent.v1.ManifestResponse.$Shape): reeve.agent.v1.ManifestResponse & reeve.agent.v1.ManifestResponse.$Shape;
                static create(properties?: reeve.agent.v1.ManifestResponse.$Properties): reeve.agent.v1.ManifestResponse;

                /**
                 * Encodes the specified ManifestResponse message. Does not implicitly {@link reeve.agent.v1.ManifestResponse.verify|verify} messages.
                 * @param message ManifestResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.ManifestResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ManifestResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.ManifestResponse & reeve.agent.v1.ManifestResponse.$Shape} ManifestResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.ManifestResponse & reeve.agent.v1.ManifestResponse.$Shape;
            }

            namespace ManifestResponse {

                /** Properties of a ManifestResponse. */
                interface $Properties {

                    /** ManifestResponse envelope */
                    envelope?: Uint8Array;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ManifestResponse. */
                type $Shape = reeve.agent.v1.ManifestResponse.$Properties;
            }

            /**
             * Properties of a ReadRequest.
             * @deprecated Use reeve.agent.v1.ReadRequest.$Properties instead.
             */
            interface IReadRequest extends reeve.agent.v1.ReadRequest.$Properties {
            }

            /** Represents a ReadRequest. */
            class ReadRequest {

                /**
                 * Constructs a new ReadRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.ReadRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ReadRequest digest. */
                digest: string;

                /** ReadRequest offset. */
                offset: number;

                /**
                 * Creates a new ReadRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ReadRequest instance
                 */
                static create(properties: reeve.agent.v1.ReadRequest.$Shape): reeve.agent.v1.ReadRequest & reeve.agent.v1.ReadRequest.$Shape;
                static create(properties?: reeve.agent.v1.ReadRequest.$Properties): reeve.agent.v1.ReadRequest;

                /**
                 * Encodes the specified ReadRequest message. Does not implicitly {@link reeve.agent.v1.ReadRequest.verify|verify} messages.
                 * @param message ReadRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.ReadRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ReadRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.ReadRequest & reeve.agent.v1.ReadRequest.$Shape} ReadRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.ReadRequest & reeve.agent.v1.ReadRequest.$Shape;
            }

            namespace ReadRequest {

                /** Properties of a ReadRequest. */
                interface $Properties {

                    /** ReadRequest digest */
                    digest?: string;

                    /** ReadRequest offset */
                    offset?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ReadRequest. */
                type $Shape = reeve.agent.v1.ReadRequest.$Properties;
            }

            /**
             * Properties of a Chunk.
             * @deprecated Use reeve.agent.v1.Chunk.$Properties instead.
             */
            interface IChunk extends reeve.agent.v1.Chunk.$Properties {
            }

            /** Represents a Chunk. */
            class Chunk {

                /**
                 * Constructs a new Chunk.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.Chunk.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Chunk data. */
                data: Uint8Array;

                /**
                 * Creates a new Chunk instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Chunk instance
                 */
                static create(properties: reeve.agent.v1.Chunk.$Shape): reeve.agent.v1.Chunk & reeve.agent.v1.Chunk.$Shape;
                static create(properties?: reeve.agent.v1.Chunk.$Properties): reeve.agent.v1.Chunk;

                /**
                 * Encodes the specified Chunk message. Does not implicitly {@link reeve.agent.v1.Chunk.verify|verify} messages.
                 * @param message Chunk message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.Chunk.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Chunk message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.Chunk & reeve.agent.v1.Chunk.$Shape} Chunk
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.Chunk & reeve.agent.v1.Chunk.$Shape;
            }

            namespace Chunk {

                /** Properties of a Chunk. */
                interface $Properties {

                    /** Chunk data */
                    data?: Uint8Array;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Chunk. */
                type $Shape = reeve.agent.v1.Chunk.$Properties;
            }

            /** Represents an Enrolment */
            class Enrolment extends $protobuf.rpc.Service {

                /**
                 * Constructs a new Enrolment service.
                 * @param rpcImpl RPC implementation
                 * @param [requestDelimited=false] Whether requests are length-delimited
                 * @param [responseDelimited=false] Whether responses are length-delimited
                 */
                constructor(rpcImpl: $protobuf.RPCImpl, requestDelimited?: boolean, responseDelimited?: boolean);

                /**
                 * Creates new Enrolment service using the specified rpc implementation.
                 * @param rpcImpl RPC implementation
                 * @param [requestDelimited=false] Whether requests are length-delimited
                 * @param [responseDelimited=false] Whether responses are length-delimited
                 * @returns RPC service. Useful where requests and/or responses are streamed.
                 */
                static create(rpcImpl: $protobuf.RPCImpl, requestDelimited?: boolean, responseDelimited?: boolean): Enrolment;

                /** Calls Enrol. */
                enrol: reeve.agent.v1.Enrolment.Enrol;
            }

            namespace Enrolment {

                /**
                 * Callback as used by {@link reeve.agent.v1.Enrolment#enrol}.
                 * @param error Error, if any
                 * @param [response] EnrolResponse
                 */
                type EnrolCallback = (error: (Error|null), response?: reeve.agent.v1.EnrolResponse) => void;

                /** Calls Enrol. */
                type Enrol = {
                  (request: reeve.agent.v1.IEnrolRequest, callback: reeve.agent.v1.Enrolment.EnrolCallback): void;
                  (request: reeve.agent.v1.IEnrolRequest): Promise<reeve.agent.v1.EnrolResponse>;
                  readonly name: "Enrol";
                  readonly path: "/reeve.agent.v1.Enrolment/Enrol";
                  readonly requestType: "EnrolRequest";
                  readonly responseType: "EnrolResponse";
                  readonly requestStream: undefined;
                  readonly responseStream: undefined;
                };
            }

            /**
             * Properties of an EnrolRequest.
             * @deprecated Use reeve.agent.v1.EnrolRequest.$Properties instead.
             */
            interface IEnrolRequest extends reeve.agent.v1.EnrolRequest.$Properties {
            }

            /** Represents an EnrolRequest. */
            class EnrolRequest {

                /**
                 * Constructs a new EnrolRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.EnrolRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** EnrolRequest secret. */
                secret: string;

                /** EnrolRequest csr. */
                csr: Uint8Array;

                /** EnrolRequest longTermKey. */
                longTermKey: Uint8Array;

                /** EnrolRequest longTermSignature. */
                longTermSignature: Uint8Array;

                /** EnrolRequest hostname. */
                hostname: string;

                /**
                 * Creates a new EnrolRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns EnrolRequest instance
                 */
                static create(properties: reeve.agent.v1.EnrolRequest.$Shape): reeve.agent.v1.EnrolRequest & reeve.agent.v1.EnrolRequest.$Shape;
                static create(properties?: reeve.agent.v1.EnrolRequest.$Properties): reeve.agent.v1.EnrolRequest;

                /**
                 * Encodes the specified EnrolRequest message. Does not implicitly {@link reeve.agent.v1.EnrolRequest.verify|verify} messages.
                 * @param message EnrolRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.EnrolRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an EnrolRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.EnrolRequest & reeve.agent.v1.EnrolRequest.$Shape} EnrolRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.EnrolRequest & reeve.agent.v1.EnrolRequest.$Shape;
            }

            namespace EnrolRequest {

                /** Properties of an EnrolRequest. */
                interface $Properties {

                    /** EnrolRequest secret */
                    secret?: string;

                    /** EnrolRequest csr */
                    csr?: Uint8Array;

                    /** EnrolRequest longTermKey */
                    longTermKey?: Uint8Array;

                    /** EnrolRequest longTermSignature */
                    longTermSignature?: Uint8Array;

                    /** EnrolRequest hostname */
                    hostname?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an EnrolRequest. */
                type $Shape = reeve.agent.v1.EnrolRequest.$Properties;
            }

            /**
             * Properties of an EnrolResponse.
             * @deprecated Use reeve.agent.v1.EnrolResponse.$Properties instead.
             */
            interface IEnrolResponse extends reeve.agent.v1.EnrolResponse.$Properties {
            }

            /** Represents an EnrolResponse. */
            class EnrolResponse {

                /**
                 * Constructs a new EnrolResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.EnrolResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** EnrolResponse agent. */
                agent: string;

                /** EnrolResponse machine. */
                machine: string;

                /** EnrolResponse controller. */
                controller: string;

                /** EnrolResponse model. */
                model: string;

                /** EnrolResponse certificate. */
                certificate: Uint8Array;

                /** EnrolResponse ca. */
                ca: Uint8Array;

                /** EnrolResponse controllerKeys. */
                controllerKeys: Uint8Array;

                /**
                 * Creates a new EnrolResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns EnrolResponse instance
                 */
                static create(properties: reeve.agent.v1.EnrolResponse.$Shape): reeve.agent.v1.EnrolResponse & reeve.agent.v1.EnrolResponse.$Shape;
                static create(properties?: reeve.agent.v1.EnrolResponse.$Properties): reeve.agent.v1.EnrolResponse;

                /**
                 * Encodes the specified EnrolResponse message. Does not implicitly {@link reeve.agent.v1.EnrolResponse.verify|verify} messages.
                 * @param message EnrolResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.EnrolResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an EnrolResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.EnrolResponse & reeve.agent.v1.EnrolResponse.$Shape} EnrolResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.EnrolResponse & reeve.agent.v1.EnrolResponse.$Shape;
            }

            namespace EnrolResponse {

                /** Properties of an EnrolResponse. */
                interface $Properties {

                    /** EnrolResponse agent */
                    agent?: string;

                    /** EnrolResponse machine */
                    machine?: string;

                    /** EnrolResponse controller */
                    controller?: string;

                    /** EnrolResponse model */
                    model?: string;

                    /** EnrolResponse certificate */
                    certificate?: Uint8Array;

                    /** EnrolResponse ca */
                    ca?: Uint8Array;

                    /** EnrolResponse controllerKeys */
                    controllerKeys?: Uint8Array;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an EnrolResponse. */
                type $Shape = reeve.agent.v1.EnrolResponse.$Properties;
            }

            /** AssignmentOperation enum. */
            enum AssignmentOperation {

                /** ASSIGNMENT_OPERATION_UNSPECIFIED value */
                ASSIGNMENT_OPERATION_UNSPECIFIED = 0,

                /** ASSIGNMENT_OPERATION_INSTALL value */
                ASSIGNMENT_OPERATION_INSTALL = 1,

                /** ASSIGNMENT_OPERATION_REFRESH value */
                ASSIGNMENT_OPERATION_REFRESH = 2,

                /** ASSIGNMENT_OPERATION_ROLLBACK value */
                ASSIGNMENT_OPERATION_ROLLBACK = 3
            }

            /**
             * Properties of an Assignment.
             * @deprecated Use reeve.agent.v1.Assignment.$Properties instead.
             */
            interface IAssignment extends reeve.agent.v1.Assignment.$Properties {
            }

            /** Represents an Assignment. */
            class Assignment {

                /**
                 * Constructs a new Assignment.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.Assignment.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Assignment controller. */
                controller: string;

                /** Assignment agent. */
                agent: string;

                /** Assignment unit. */
                unit: string;

                /** Assignment unitUuid. */
                unitUuid: string;

                /** Assignment issuedAt. */
                issuedAt: number;

                /** Assignment counter. */
                counter: number;

                /** Assignment operation. */
                operation: reeve.agent.v1.AssignmentOperation;

                /** Assignment operator. */
                operator: string;

                /** Assignment revision. */
                revision: number;

                /** Assignment archive. */
                archive: string;

                /** Assignment sha512. */
                sha512: string;

                /** Assignment length. */
                length: number;

                /** Assignment forced. */
                forced: boolean;

                /** Assignment resources. */
                resources: reeve.agent.v1.AssignedResource[];

                /**
                 * Creates a new Assignment instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Assignment instance
                 */
                static create(properties: reeve.agent.v1.Assignment.$Shape): reeve.agent.v1.Assignment & reeve.agent.v1.Assignment.$Shape;
                static create(properties?: reeve.agent.v1.Assignment.$Properties): reeve.agent.v1.Assignment;

                /**
                 * Encodes the specified Assignment message. Does not implicitly {@link reeve.agent.v1.Assignment.verify|verify} messages.
                 * @param message Assignment message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.Assignment.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Assignment message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.Assignment & reeve.agent.v1.Assignment.$Shape} Assignment
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.Assignment & reeve.agent.v1.Assignment.$Shape;
            }

            namespace Assignment {

                /** Properties of an Assignment. */
                interface $Properties {

                    /** Assignment controller */
                    controller?: string;

                    /** Assignment agent */
                    agent?: string;

                    /** Assignment unit */
                    unit?: string;

                    /** Assignment unitUuid */
                    unitUuid?: string;

                    /** Assignment issuedAt */
                    issuedAt?: number;

                    /** Assignment counter */
                    counter?: number;

                    /** Assignment operation */
                    operation?: reeve.agent.v1.AssignmentOperation;

                    /** Assignment operator */
                    operator?: string;

                    /** Assignment revision */
                    revision?: number;

                    /** Assignment archive */
                    archive?: string;

                    /** Assignment sha512 */
                    sha512?: string;

                    /** Assignment length */
                    length?: number;

                    /** Assignment forced */
                    forced?: boolean;

                    /** Assignment resources */
                    resources?: reeve.agent.v1.AssignedResource.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Assignment. */
                type $Shape = reeve.agent.v1.Assignment.$Properties;
            }

            /**
             * Properties of an AssignedResource.
             * @deprecated Use reeve.agent.v1.AssignedResource.$Properties instead.
             */
            interface IAssignedResource extends reeve.agent.v1.AssignedResource.$Properties {
            }

            /** Represents an AssignedResource. */
            class AssignedResource {

                /**
                 * Constructs a new AssignedResource.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.AssignedResource.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AssignedResource name. */
                name: string;

                /** AssignedResource digest. */
                digest: string;

                /** AssignedResource length. */
                length: number;

                /** AssignedResource revision. */
                revision: number;

                /**
                 * Creates a new AssignedResource instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AssignedResource instance
                 */
                static create(properties: reeve.agent.v1.AssignedResource.$Shape): reeve.agent.v1.AssignedResource & reeve.agent.v1.AssignedResource.$Shape;
                static create(properties?: reeve.agent.v1.AssignedResource.$Properties): reeve.agent.v1.AssignedResource;

                /**
                 * Encodes the specified AssignedResource message. Does not implicitly {@link reeve.agent.v1.AssignedResource.verify|verify} messages.
                 * @param message AssignedResource message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.AssignedResource.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AssignedResource message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.AssignedResource & reeve.agent.v1.AssignedResource.$Shape} AssignedResource
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.AssignedResource & reeve.agent.v1.AssignedResource.$Shape;
            }

            namespace AssignedResource {

                /** Properties of an AssignedResource. */
                interface $Properties {

                    /** AssignedResource name */
                    name?: string;

                    /** AssignedResource digest */
                    digest?: string;

                    /** AssignedResource length */
                    length?: number;

                    /** AssignedResource revision */
                    revision?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AssignedResource. */
                type $Shape = reeve.agent.v1.AssignedResource.$Properties;
            }

            /**
             * Properties of an Order.
             * @deprecated Use reeve.agent.v1.Order.$Properties instead.
             */
            interface IOrder extends reeve.agent.v1.Order.$Properties {
            }

            /** Represents an Order. */
            class Order {

                /**
                 * Constructs a new Order.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.Order.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Order controller. */
                controller: string;

                /** Order agent. */
                agent: string;

                /** Order unit. */
                unit: string;

                /** Order unitUuid. */
                unitUuid: string;

                /** Order issuedAt. */
                issuedAt: number;

                /** Order stream. */
                stream: string;

                /** Order sequence. */
                sequence: number;

                /** Order generation. */
                generation: string;

                /** Order requester. */
                requester: string;

                /** Order expiresAt. */
                expiresAt: number;

                /** Order action. */
                action: (reeve.agent.v1.ActionWork|null);

                /** Order exec. */
                exec: (reeve.agent.v1.ExecWork|null);

                /** Order resolved. */
                resolved: (reeve.agent.v1.ResolvedWork|null);

                /** Order cancel. */
                cancel: (reeve.agent.v1.CancelWork|null);

                /** Order hookEvent. */
                hookEvent: (reeve.agent.v1.HookEventWork|null);

                /** Order work. */
                work?: ("action"|"exec"|"resolved"|"cancel"|"hookEvent");

                /**
                 * Creates a new Order instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Order instance
                 */
                static create(properties: reeve.agent.v1.Order.$Shape): reeve.agent.v1.Order & reeve.agent.v1.Order.$Shape;
                static create(properties?: reeve.agent.v1.Order.$Properties): reeve.agent.v1.Order;

                /**
                 * Encodes the specified Order message. Does not implicitly {@link reeve.agent.v1.Order.verify|verify} messages.
                 * @param message Order message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.Order.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Order message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.Order & reeve.agent.v1.Order.$Shape} Order
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.Order & reeve.agent.v1.Order.$Shape;
            }

            namespace Order {

                /** Properties of an Order. */
                interface $Properties {

                    /** Order controller */
                    controller?: string;

                    /** Order agent */
                    agent?: string;

                    /** Order unit */
                    unit?: string;

                    /** Order unitUuid */
                    unitUuid?: string;

                    /** Order issuedAt */
                    issuedAt?: number;

                    /** Order stream */
                    stream?: string;

                    /** Order sequence */
                    sequence?: number;

                    /** Order generation */
                    generation?: string;

                    /** Order requester */
                    requester?: string;

                    /** Order expiresAt */
                    expiresAt?: number;

                    /** Order action */
                    action?: (reeve.agent.v1.ActionWork.$Properties|null);

                    /** Order exec */
                    exec?: (reeve.agent.v1.ExecWork.$Properties|null);

                    /** Order resolved */
                    resolved?: (reeve.agent.v1.ResolvedWork.$Properties|null);

                    /** Order cancel */
                    cancel?: (reeve.agent.v1.CancelWork.$Properties|null);

                    /** Order hookEvent */
                    hookEvent?: (reeve.agent.v1.HookEventWork.$Properties|null);

                    /** Order work */
                    work?: ("action"|"exec"|"resolved"|"cancel"|"hookEvent");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of an Order. */
                type $Shape = {
                  controller?: string;
                  agent?: string;
                  unit?: string;
                  unitUuid?: string;
                  issuedAt?: number;
                  stream?: string;
                  sequence?: number;
                  generation?: string;
                  requester?: string;
                  expiresAt?: number;
                  action?: reeve.agent.v1.ActionWork.$Shape|null;
                  exec?: reeve.agent.v1.ExecWork.$Shape|null;
                  resolved?: reeve.agent.v1.ResolvedWork.$Shape|null;
                  cancel?: reeve.agent.v1.CancelWork.$Shape|null;
                  hookEvent?: reeve.agent.v1.HookEventWork.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ work?: undefined; action?: null; exec?: null; resolved?: null; cancel?: null; hookEvent?: null }|{ work?: "action"; action: reeve.agent.v1.ActionWork.$Shape; exec?: null; resolved?: null; cancel?: null; hookEvent?: null }|{ work?: "exec"; action?: null; exec: reeve.agent.v1.ExecWork.$Shape; resolved?: null; cancel?: null; hookEvent?: null }|{ work?: "resolved"; action?: null; exec?: null; resolved: reeve.agent.v1.ResolvedWork.$Shape; cancel?: null; hookEvent?: null }|{ work?: "cancel"; action?: null; exec?: null; resolved?: null; cancel: reeve.agent.v1.CancelWork.$Shape; hookEvent?: null }|{ work?: "hookEvent"; action?: null; exec?: null; resolved?: null; cancel?: null; hookEvent: reeve.agent.v1.HookEventWork.$Shape })
                );
            }

            /**
             * Properties of an ActionWork.
             * @deprecated Use reeve.agent.v1.ActionWork.$Properties instead.
             */
            interface IActionWork extends reeve.agent.v1.ActionWork.$Properties {
            }

            /** Represents an ActionWork. */
            class ActionWork {

                /**
                 * Constructs a new ActionWork.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.ActionWork.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ActionWork task. */
                task: string;

                /** ActionWork action. */
                action: string;

                /** ActionWork parametersJson. */
                parametersJson: string;

                /**
                 * Creates a new ActionWork instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ActionWork instance
                 */
                static create(properties: reeve.agent.v1.ActionWork.$Shape): reeve.agent.v1.ActionWork & reeve.agent.v1.ActionWork.$Shape;
                static create(properties?: reeve.agent.v1.ActionWork.$Properties): reeve.agent.v1.ActionWork;

                /**
                 * Encodes the specified ActionWork message. Does not implicitly {@link reeve.agent.v1.ActionWork.verify|verify} messages.
                 * @param message ActionWork message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.ActionWork.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ActionWork message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.ActionWork & reeve.agent.v1.ActionWork.$Shape} ActionWork
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.ActionWork & reeve.agent.v1.ActionWork.$Shape;
            }

            namespace ActionWork {

                /** Properties of an ActionWork. */
                interface $Properties {

                    /** ActionWork task */
                    task?: string;

                    /** ActionWork action */
                    action?: string;

                    /** ActionWork parametersJson */
                    parametersJson?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ActionWork. */
                type $Shape = reeve.agent.v1.ActionWork.$Properties;
            }

            /**
             * Properties of an ExecWork.
             * @deprecated Use reeve.agent.v1.ExecWork.$Properties instead.
             */
            interface IExecWork extends reeve.agent.v1.ExecWork.$Properties {
            }

            /** Represents an ExecWork. */
            class ExecWork {

                /**
                 * Constructs a new ExecWork.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.ExecWork.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ExecWork task. */
                task: string;

                /** ExecWork command. */
                command: string;

                /** ExecWork timeoutMs. */
                timeoutMs: number;

                /**
                 * Creates a new ExecWork instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ExecWork instance
                 */
                static create(properties: reeve.agent.v1.ExecWork.$Shape): reeve.agent.v1.ExecWork & reeve.agent.v1.ExecWork.$Shape;
                static create(properties?: reeve.agent.v1.ExecWork.$Properties): reeve.agent.v1.ExecWork;

                /**
                 * Encodes the specified ExecWork message. Does not implicitly {@link reeve.agent.v1.ExecWork.verify|verify} messages.
                 * @param message ExecWork message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.ExecWork.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ExecWork message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.ExecWork & reeve.agent.v1.ExecWork.$Shape} ExecWork
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.ExecWork & reeve.agent.v1.ExecWork.$Shape;
            }

            namespace ExecWork {

                /** Properties of an ExecWork. */
                interface $Properties {

                    /** ExecWork task */
                    task?: string;

                    /** ExecWork command */
                    command?: string;

                    /** ExecWork timeoutMs */
                    timeoutMs?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ExecWork. */
                type $Shape = reeve.agent.v1.ExecWork.$Properties;
            }

            /** Resolution enum. */
            enum Resolution {

                /** RESOLUTION_UNSPECIFIED value */
                RESOLUTION_UNSPECIFIED = 0,

                /** RESOLUTION_RETRY value */
                RESOLUTION_RETRY = 1,

                /** RESOLUTION_SKIP value */
                RESOLUTION_SKIP = 2
            }

            /**
             * Properties of a ResolvedWork.
             * @deprecated Use reeve.agent.v1.ResolvedWork.$Properties instead.
             */
            interface IResolvedWork extends reeve.agent.v1.ResolvedWork.$Properties {
            }

            /** Represents a ResolvedWork. */
            class ResolvedWork {

                /**
                 * Constructs a new ResolvedWork.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.ResolvedWork.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ResolvedWork failure. */
                failure: string;

                /** ResolvedWork answer. */
                answer: reeve.agent.v1.Resolution;

                /**
                 * Creates a new ResolvedWork instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ResolvedWork instance
                 */
                static create(properties: reeve.agent.v1.ResolvedWork.$Shape): reeve.agent.v1.ResolvedWork & reeve.agent.v1.ResolvedWork.$Shape;
                static create(properties?: reeve.agent.v1.ResolvedWork.$Properties): reeve.agent.v1.ResolvedWork;

                /**
                 * Encodes the specified ResolvedWork message. Does not implicitly {@link reeve.agent.v1.ResolvedWork.verify|verify} messages.
                 * @param message ResolvedWork message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.ResolvedWork.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ResolvedWork message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.ResolvedWork & reeve.agent.v1.ResolvedWork.$Shape} ResolvedWork
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.ResolvedWork & reeve.agent.v1.ResolvedWork.$Shape;
            }

            namespace ResolvedWork {

                /** Properties of a ResolvedWork. */
                interface $Properties {

                    /** ResolvedWork failure */
                    failure?: string;

                    /** ResolvedWork answer */
                    answer?: reeve.agent.v1.Resolution;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ResolvedWork. */
                type $Shape = reeve.agent.v1.ResolvedWork.$Properties;
            }

            /**
             * Properties of a CancelWork.
             * @deprecated Use reeve.agent.v1.CancelWork.$Properties instead.
             */
            interface ICancelWork extends reeve.agent.v1.CancelWork.$Properties {
            }

            /** Represents a CancelWork. */
            class CancelWork {

                /**
                 * Constructs a new CancelWork.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.CancelWork.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CancelWork task. */
                task: string;

                /**
                 * Creates a new CancelWork instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns CancelWork instance
                 */
                static create(properties: reeve.agent.v1.CancelWork.$Shape): reeve.agent.v1.CancelWork & reeve.agent.v1.CancelWork.$Shape;
                static create(properties?: reeve.agent.v1.CancelWork.$Properties): reeve.agent.v1.CancelWork;

                /**
                 * Encodes the specified CancelWork message. Does not implicitly {@link reeve.agent.v1.CancelWork.verify|verify} messages.
                 * @param message CancelWork message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.CancelWork.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CancelWork message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.CancelWork & reeve.agent.v1.CancelWork.$Shape} CancelWork
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.CancelWork & reeve.agent.v1.CancelWork.$Shape;
            }

            namespace CancelWork {

                /** Properties of a CancelWork. */
                interface $Properties {

                    /** CancelWork task */
                    task?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CancelWork. */
                type $Shape = reeve.agent.v1.CancelWork.$Properties;
            }

            /** OrderedHook enum. */
            enum OrderedHook {

                /** ORDERED_HOOK_UNSPECIFIED value */
                ORDERED_HOOK_UNSPECIFIED = 0,

                /** ORDERED_HOOK_UPDATE_STATUS value */
                ORDERED_HOOK_UPDATE_STATUS = 1
            }

            /**
             * Properties of a HookEventWork.
             * @deprecated Use reeve.agent.v1.HookEventWork.$Properties instead.
             */
            interface IHookEventWork extends reeve.agent.v1.HookEventWork.$Properties {
            }

            /** Represents a HookEventWork. */
            class HookEventWork {

                /**
                 * Constructs a new HookEventWork.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.agent.v1.HookEventWork.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** HookEventWork hook. */
                hook: reeve.agent.v1.OrderedHook;

                /**
                 * Creates a new HookEventWork instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns HookEventWork instance
                 */
                static create(properties: reeve.agent.v1.HookEventWork.$Shape): reeve.agent.v1.HookEventWork & reeve.agent.v1.HookEventWork.$Shape;
                static create(properties?: reeve.agent.v1.HookEventWork.$Properties): reeve.agent.v1.HookEventWork;

                /**
                 * Encodes the specified HookEventWork message. Does not implicitly {@link reeve.agent.v1.HookEventWork.verify|verify} messages.
                 * @param message HookEventWork message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.agent.v1.HookEventWork.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a HookEventWork message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.agent.v1.HookEventWork & reeve.agent.v1.HookEventWork.$Shape} HookEventWork
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.agent.v1.HookEventWork & reeve.agent.v1.HookEventWork.$Shape;
            }

            namespace HookEventWork {

                /** Properties of a HookEventWork. */
                interface $Properties {

                    /** HookEventWork hook */
                    hook?: reeve.agent.v1.OrderedHook;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a HookEventWork. */
                type $Shape = reeve.agent.v1.HookEventWork.$Properties;
            }
        }
    }

    /** Namespace controller. */
    namespace controller {

        /** Namespace v1. */
        namespace v1 {

            /** Represents an Admin */
            class Admin extends $protobuf.rpc.Service {

                /**
                 * Constructs a new Admin service.
                 * @param rpcImpl RPC implementation
                 * @param [requestDelimited=false] Whether requests are length-delimited
                 * @param [responseDelimited=false] Whether responses are length-delimited
                 */
                constructor(rpcImpl: $protobuf.RPCImpl, requestDelimited?: boolean, responseDelimited?: boolean);

                /**
                 * Creates new Admin service using the specified rpc implementation.
                 * @param rpcImpl RPC implementation
                 * @param [requestDelimited=false] Whether requests are length-delimited
                 * @param [responseDelimited=false] Whether responses are length-delimited
                 * @returns RPC service. Useful where requests and/or responses are streamed.
                 */
                static create(rpcImpl: $protobuf.RPCImpl, requestDelimited?: boolean, responseDelimited?: boolean): Admin;

                /** Calls Upload. */
                upload: reeve.controller.v1.Admin.Upload;

                /** Calls UploadContent. */
                uploadContent: reeve.controller.v1.Admin.UploadContent;

                /** Calls Resources. */
                resources: reeve.controller.v1.Admin.Resources;

                /** Calls Execute. */
                execute: reeve.controller.v1.Admin.Execute;

                /** Calls Status. */
                status: reeve.controller.v1.Admin.Status;

                /** Calls Watch. */
                watch: reeve.controller.v1.Admin.Watch;

                /** Calls ApplicationConfig. */
                applicationConfig: reeve.controller.v1.Admin.ApplicationConfig;

                /** Calls Run. */
                run: reeve.controller.v1.Admin.Run;

                /** Calls Exec. */
                exec: reeve.controller.v1.Admin.Exec;

                /** Calls Task. */
                task: reeve.controller.v1.Admin.Task;

                /** Calls Tasks. */
                tasks: reeve.controller.v1.Admin.Tasks;

                /** Calls Logs. */
                logs: reeve.controller.v1.Admin.Logs;

                /** Calls CreateJoinToken. */
                createJoinToken: reeve.controller.v1.Admin.CreateJoinToken;

                /** Calls ShowUnit. */
                showUnit: reeve.controller.v1.Admin.ShowUnit;

                /** Calls ShowApplication. */
                showApplication: reeve.controller.v1.Admin.ShowApplication;

                /** Calls ShowMachine. */
                showMachine: reeve.controller.v1.Admin.ShowMachine;

                /** Calls ShowModel. */
                showModel: reeve.controller.v1.Admin.ShowModel;

                /** Calls Existed. */
                existed: reeve.controller.v1.Admin.Existed;

                /** Calls Models. */
                models: reeve.controller.v1.Admin.Models;

                /** Calls Offers. */
                offers: reeve.controller.v1.Admin.Offers;

                /** Calls AddModel. */
                addModel: reeve.controller.v1.Admin.AddModel;

                /** Calls Secrets. */
                secrets: reeve.controller.v1.Admin.Secrets;
            }

            namespace Admin {

                /**
                 * Callback as used by {@link reeve.controller.v1.Admin#upload}.
                 * @param error Error, if any
                 * @param [response] BundleView
                 */
                type UploadCallback = (error: (Error|null), response?: reeve.controller.v1.BundleView) => void;

                /** Calls Upload. */
                type Upload = {
                  (request: reeve.controller.v1.IUploadPart, callback: reeve.controller.v1.Admin.UploadCallback): void;
                  (request: reeve.controller.v1.IUploadPart): Promise<reeve.controller.v1.BundleView>;
                  readonly name: "Upload";
                  readonly path: "/reeve.controller.v1.Admin/Upload";
                  readonly requestType: "UploadPart";
                  readonly responseType: "BundleView";
                  readonly requestStream: true;
                  readonly responseStream: undefined;
                };

                /**
                 * Callback as used by {@link reeve.controller.v1.Admin#uploadContent}.
                 * @param error Error, if any
                 * @param [response] UploadedContent
                 */
                type UploadContentCallback = (error: (Error|null), response?: reeve.controller.v1.UploadedContent) => void;

                /** Calls UploadContent. */
                type UploadContent = {
                  (request: reeve.controller.v1.IContentPart, callback: reeve.controller.v1.Admin.UploadContentCallback): void;
                  (request: reeve.controller.v1.IContentPart): Promise<reeve.controller.v1.UploadedContent>;
                  readonly name: "UploadContent";
                  readonly path: "/reeve.controller.v1.Admin/UploadContent";
                  readonly requestType: "ContentPart";
                  readonly responseType: "UploadedContent";
                  readonly requestStream: true;
                  readonly responseStream: undefined;
                };

                /**
                 * Callback as used by {@link reeve.controller.v1.Admin#resources}.
                 * @param error Error, if any
                 * @param [response] ResourceList
                 */
                type ResourcesCallback = (error: (Error|null), response?: reeve.controller.v1.ResourceList) => void;

                /** Calls Resources. */
                type Resources = {
                  (request: reeve.controller.v1.IResourcesRequest, callback: reeve.controller.v1.Admin.ResourcesCallback): void;
                  (request: reeve.controller.v1.IResourcesRequest): Promise<reeve.controller.v1.ResourceList>;
                  readonly name: "Resources";
                  readonly path: "/reeve.controller.v1.Admin/Resources";
                  readonly requestType: "ResourcesRequest";
                  readonly responseType: "ResourceList";
                  readonly requestStream: undefined;
                  readonly responseStream: undefined;
                };

                /**
                 * Callback as used by {@link reeve.controller.v1.Admin#execute}.
                 * @param error Error, if any
                 * @param [response] CommandResult
                 */
                type ExecuteCallback = (error: (Error|null), response?: reeve.controller.v1.CommandResult) => void;

                /** Calls Execute. */
                type Execute = {
                  (request: reeve.controller.v1.ICommand, callback: reeve.controller.v1.Admin.ExecuteCallback): void;
                  (request: reeve.controller.v1.ICommand): Promise<reeve.controller.v1.CommandResult>;
                  readonly name: "Execute";
                  readonly path: "/reeve.controller.v1.Admin/Execute";
                  readonly requestType: "Command";
                  readonly responseType: "CommandResult";
                  readonly requestStream: undefined;
                  readonly responseStream: undefined;
                };

                /**
                 * Callback as used by {@link reeve.controller.v1.Admin#status}.
                 * @param error Error, if any
                 * @param [response] ModelStatus
                 */
                type StatusCallback = (error: (Error|null), response?: reeve.controller.v1.ModelStatus) => void;

                /** Calls Status. */
                type Status = {
                  (request: reeve.controller.v1.IStatusRequest, callback: reeve.controller.v1.Admin.StatusCallback): void;
                  (request: reeve.controller.v1.IStatusRequest): Promise<reeve.controller.v1.ModelStatus>;
                  readonly name: "Status";
                  readonly path: "/reeve.controller.v1.Admin/Status";
                  readonly requestType: "StatusRequest";
                  readonly responseType: "ModelStatus";
                  readonly requestStream: undefined;
                  readonly responseStream: undefined;
                };

                /**
                 * Callback as used by {@link reeve.controller.v1.Admin#watch}.
                 * @param error Error, if any
                 * @param [response] ModelStatus
                 */
                type WatchCallback = (error: (Error|null), response?: reeve.controller.v1.ModelStatus) => void;

                /** Calls Watch. */
                type Watch = {
                  (request: reeve.controller.v1.IWatchRequest, callback: reeve.controller.v1.Admin.WatchCallback): void;
                  (request: reeve.controller.v1.IWatchRequest): Promise<reeve.controller.v1.ModelStatus>;
                  readonly name: "Watch";
                  readonly path: "/reeve.controller.v1.Admin/Watch";
                  readonly requestType: "WatchRequest";
                  readonly responseType: "ModelStatus";
                  readonly requestStream: undefined;
                  readonly responseStream: true;
                };

                /**
                 * Callback as used by {@link reeve.controller.v1.Admin#applicationConfig}.
                 * @param error Error, if any
                 * @param [response] ApplicationConfigView
                 */
                type ApplicationConfigCallback = (error: (Error|null), response?: reeve.controller.v1.ApplicationConfigView) => void;

                /** Calls ApplicationConfig. */
                type ApplicationConfig = {
                  (request: reeve.controller.v1.IApplicationConfigRequest, callback: reeve.controller.v1.Admin.ApplicationConfigCallback): void;
                  (request: reeve.controller.v1.IApplicationConfigRequest): Promise<reeve.controller.v1.ApplicationConfigView>;
                  readonly name: "ApplicationConfig";
                  readonly path: "/reeve.controller.v1.Admin/ApplicationConfig";
                  readonly requestType: "ApplicationConfigRequest";
                  readonly responseType: "ApplicationConfigView";
                  readonly requestStream: undefined;
                  readonly responseStream: undefined;
                };

                /**
                 * Callback as used by {@link reeve.controller.v1.Admin#run}.
                 * @param error Error, if any
                 * @param [response] TaskUpdate
                 */
                type RunCallback = (error: (Error|null), response?: reeve.controller.v1.TaskUpdate) => void;

                /** Calls Run. */
                type Run = {
                  (request: reeve.controller.v1.IActionRequest, callback: reeve.controller.v1.Admin.RunCallback): void;
                  (request: reeve.controller.v1.IActionRequest): Promise<reeve.controller.v1.TaskUpdate>;
                  readonly name: "Run";
                  readonly path: "/reeve.controller.v1.Admin/Run";
                  readonly requestType: "ActionRequest";
                  readonly responseType: "TaskUpdate";
                  readonly requestStream: undefined;
                  readonly responseStream: true;
                };

                /**
                 * Callback as used by {@link reeve.controller.v1.Admin#exec}.
                 * @param error Error, if any
                 * @param [response] TaskUpdate
                 */
                type ExecCallback = (error: (Error|null), response?: reeve.controller.v1.TaskUpdate) => void;

                /** Calls Exec. */
                type Exec = {
                  (request: reeve.controller.v1.IExecRequest, callback: reeve.controller.v1.Admin.ExecCallback): void;
                  (request: reeve.controller.v1.IExecRequest): Promise<reeve.controller.v1.TaskUpdate>;
                  readonly name: "Exec";
                  readonly path: "/reeve.controller.v1.Admin/Exec";
                  readonly requestType: "ExecRequest";
                  readonly responseType: "TaskUpdate";
                  readonly requestStream: undefined;
                  readonly responseStream: true;
                };

                /**
                 * Callback as used by {@link reeve.controller.v1.Admin#task}.
                 * @param error Error, if any
                 * @param [response] TaskView
                 */
                type TaskCallback = (error: (Error|null), response?: reeve.controller.v1.TaskView) => void;

                /** Calls Task. */
                type Task = {
                  (request: reeve.controller.v1.ITaskRequest, callback: reeve.controller.v1.Admin.TaskCallback): void;
                  (request: reeve.controller.v1.ITaskRequest): Promise<reeve.controller.v1.TaskView>;
                  readonly name: "Task";
                  readonly path: "/reeve.controller.v1.Admin/Task";
                  readonly requestType: "TaskRequest";
                  readonly responseType: "TaskView";
                  readonly requestStream: undefined;
                  readonly responseStream: undefined;
                };

                /**
                 * Callback as used by {@link reeve.controller.v1.Admin#tasks}.
                 * @param error Error, if any
                 * @param [response] TaskList
                 */
                type TasksCallback = (error: (Error|null), response?: reeve.controller.v1.TaskList) => void;

                /** Calls Tasks. */
                type Tasks = {
                  (request: reeve.controller.v1.ITasksRequest, callback: reeve.controller.v1.Admin.TasksCallback): void;
                  (request: reeve.controller.v1.ITasksRequest): Promise<reeve.controller.v1.TaskList>;
                  readonly name: "Tasks";
                  readonly path: "/reeve.controller.v1.Admin/Tasks";
                  readonly requestType: "TasksRequest";
                  readonly responseType: "TaskList";
                  readonly requestStream: undefined;
                  readonly responseStream: undefined;
                };

                /**
                 * Callback as used by {@link reeve.controller.v1.Admin#logs}.
                 * @param error Error, if any
                 * @param [response] UnitLogLine
                 */
                type LogsCallback = (error: (Error|null), response?: reeve.agent.v1.UnitLogLine) => void;

                /** Calls Logs. */
                type Logs = {
                  (request: reeve.controller.v1.ILogQuery, callback: reeve.controller.v1.Admin.LogsCallback): void;
                  (request: reeve.controller.v1.ILogQuery): Promise<reeve.agent.v1.UnitLogLine>;
                  readonly name: "Logs";
                  readonly path: "/reeve.controller.v1.Admin/Logs";
                  readonly requestType: "LogQuery";
                  readonly responseType: "reeve.agent.v1.UnitLogLine";
                  readonly requestStream: undefined;
                  readonly responseStream: true;
                };

                /**
                 * Callback as used by {@link reeve.controller.v1.Admin#createJoinToken}.
                 * @param error Error, if any
                 * @param [response] JoinToken
                 */
                type CreateJoinTokenCallback = (error: (Error|null), response?: reeve.controller.v1.JoinToken) => void;

                /** Calls CreateJoinToken. */
                type CreateJoinToken = {
                  (request: reeve.controller.v1.IJoinTokenRequest, callback: reeve.controller.v1.Admin.CreateJoinTokenCallback): void;
                  (request: reeve.controller.v1.IJoinTokenRequest): Promise<reeve.controller.v1.JoinToken>;
                  readonly name: "CreateJoinToken";
                  readonly path: "/reeve.controller.v1.Admin/CreateJoinToken";
                  readonly requestType: "JoinTokenRequest";
                  readonly responseType: "JoinToken";
                  readonly requestStream: undefined;
                  readonly responseStream: undefined;
                };

                /**
                 * Callback as used by {@link reeve.controller.v1.Admin#showUnit}.
                 * @param error Error, if any
                 * @param [response] UnitDetails
                 */
                type ShowUnitCallback = (error: (Error|null), response?: reeve.controller.v1.UnitDetails) => void;

                /** Calls ShowUnit. */
                type ShowUnit = {
                  (request: reeve.controller.v1.IUnitQuery, callback: reeve.controller.v1.Admin.ShowUnitCallback): void;
                  (request: reeve.controller.v1.IUnitQuery): Promise<reeve.controller.v1.UnitDetails>;
                  readonly name: "ShowUnit";
                  readonly path: "/reeve.controller.v1.Admin/ShowUnit";
                  readonly requestType: "UnitQuery";
                  readonly responseType: "UnitDetails";
                  readonly requestStream: undefined;
                  readonly responseStream: undefined;
                };

                /**
                 * Callback as used by {@link reeve.controller.v1.Admin#showApplication}.
                 * @param error Error, if any
                 * @param [response] ApplicationDetails
                 */
                type ShowApplicationCallback = (error: (Error|null), response?: reeve.controller.v1.ApplicationDetails) => void;

                /** Calls ShowApplication. */
                type ShowApplication = {
                  (request: reeve.controller.v1.IApplicationQuery, callback: reeve.controller.v1.Admin.ShowApplicationCallback): void;
                  (request: reeve.controller.v1.IApplicationQuery): Promise<reeve.controller.v1.ApplicationDetails>;
                  readonly name: "ShowApplication";
                  readonly path: "/reeve.controller.v1.Admin/ShowApplication";
                  readonly requestType: "ApplicationQuery";
                  readonly responseType: "ApplicationDetails";
                  readonly requestStream: undefined;
                  readonly responseStream: undefined;
                };

                /**
                 * Callback as used by {@link reeve.controller.v1.Admin#showMachine}.
                 * @param error Error, if any
                 * @param [response] MachineDetails
                 */
                type ShowMachineCallback = (error: (Error|null), response?: reeve.controller.v1.MachineDetails) => void;

                /** Calls ShowMachine. */
                type ShowMachine = {
                  (request: reeve.controller.v1.IMachineQuery, callback: reeve.controller.v1.Admin.ShowMachineCallback): void;
                  (request: reeve.controller.v1.IMachineQuery): Promise<reeve.controller.v1.MachineDetails>;
                  readonly name: "ShowMachine";
                  readonly path: "/reeve.controller.v1.Admin/ShowMachine";
                  readonly requestType: "MachineQuery";
                  readonly responseType: "MachineDetails";
                  readonly requestStream: undefined;
                  readonly responseStream: undefined;
                };

                /**
                 * Callback as used by {@link reeve.controller.v1.Admin#showModel}.
                 * @param error Error, if any
                 * @param [response] ModelDetails
                 */
                type ShowModelCallback = (error: (Error|null), response?: reeve.controller.v1.ModelDetails) => void;

                /** Calls ShowModel. */
                type ShowModel = {
                  (request: reeve.controller.v1.IModelQuery, callback: reeve.controller.v1.Admin.ShowModelCallback): void;
                  (request: reeve.controller.v1.IModelQuery): Promise<reeve.controller.v1.ModelDetails>;
                  readonly name: "ShowModel";
                  readonly path: "/reeve.controller.v1.Admin/ShowModel";
                  readonly requestType: "ModelQuery";
                  readonly responseType: "ModelDetails";
                  readonly requestStream: undefined;
                  readonly responseStream: undefined;
                };

                /**
                 * Callback as used by {@link reeve.controller.v1.Admin#existed}.
                 * @param error Error, if any
                 * @param [response] Existence
                 */
                type ExistedCallback = (error: (Error|null), response?: reeve.controller.v1.Existence) => void;

                /** Calls Existed. */
                type Existed = {
                  (request: reeve.controller.v1.IExistenceQuery, callback: reeve.controller.v1.Admin.ExistedCallback): void;
                  (request: reeve.controller.v1.IExistenceQuery): Promise<reeve.controller.v1.Existence>;
                  readonly name: "Existed";
                  readonly path: "/reeve.controller.v1.Admin/Existed";
                  readonly requestType: "ExistenceQuery";
                  readonly responseType: "Existence";
                  readonly requestStream: undefined;
                  readonly responseStream: undefined;
                };

                /**
                 * Callback as used by {@link reeve.controller.v1.Admin#models}.
                 * @param error Error, if any
                 * @param [response] ModelList
                 */
                type ModelsCallback = (error: (Error|null), response?: reeve.controller.v1.ModelList) => void;

                /** Calls Models. */
                type Models = {
                  (request: reeve.controller.v1.IModelsRequest, callback: reeve.controller.v1.Admin.ModelsCallback): void;
                  (request: reeve.controller.v1.IModelsRequest): Promise<reeve.controller.v1.ModelList>;
                  readonly name: "Models";
                  readonly path: "/reeve.controller.v1.Admin/Models";
                  readonly requestType: "ModelsRequest";
                  readonly responseType: "ModelList";
                  readonly requestStream: undefined;
                  readonly responseStream: undefined;
                };

                /**
                 * Callback as used by {@link reeve.controller.v1.Admin#offers}.
                 * @param error Error, if any
                 * @param [response] OfferList
                 */
                type OffersCallback = (error: (Error|null), response?: reeve.controller.v1.OfferList) => void;

                /** Calls Offers. */
                type Offers = {
                  (request: reeve.controller.v1.IOffersRequest, callback: reeve.controller.v1.Admin.OffersCallback): void;
                  (request: reeve.controller.v1.IOffersRequest): Promise<reeve.controller.v1.OfferList>;
                  readonly name: "Offers";
                  readonly path: "/reeve.controller.v1.Admin/Offers";
                  readonly requestType: "OffersRequest";
                  readonly responseType: "OfferList";
                  readonly requestStream: undefined;
                  readonly responseStream: undefined;
                };

                /**
                 * Callback as used by {@link reeve.controller.v1.Admin#addModel}.
                 * @param error Error, if any
                 * @param [response] ModelSummary
                 */
                type AddModelCallback = (error: (Error|null), response?: reeve.controller.v1.ModelSummary) => void;

                /** Calls AddModel. */
                type AddModel = {
                  (request: reeve.controller.v1.INewModel, callback: reeve.controller.v1.Admin.AddModelCallback): void;
                  (request: reeve.controller.v1.INewModel): Promise<reeve.controller.v1.ModelSummary>;
                  readonly name: "AddModel";
                  readonly path: "/reeve.controller.v1.Admin/AddModel";
                  readonly requestType: "NewModel";
                  readonly responseType: "ModelSummary";
                  readonly requestStream: undefined;
                  readonly responseStream: undefined;
                };

                /**
                 * Callback as used by {@link reeve.controller.v1.Admin#secrets}.
                 * @param error Error, if any
                 * @param [response] SecretList
                 */
                type SecretsCallback = (error: (Error|null), response?: reeve.controller.v1.SecretList) => void;

                /** Calls Secrets. */
                type Secrets = {
                  (request: reeve.controller.v1.ISecretQuery, callback: reeve.controller.v1.Admin.SecretsCallback): void;
                  (request: reeve.controller.v1.ISecretQuery): Promise<reeve.controller.v1.SecretList>;
                  readonly name: "Secrets";
                  readonly path: "/reeve.controller.v1.Admin/Secrets";
                  readonly requestType: "SecretQuery";
                  readonly responseType: "SecretList";
                  readonly requestStream: undefined;
                  readonly responseStream: undefined;
                };
            }

            /**
             * Properties of an UploadPart.
             * @deprecated Use reeve.controller.v1.UploadPart.$Properties instead.
             */
            interface IUploadPart extends reeve.controller.v1.UploadPart.$Properties {
            }

            /** Represents an UploadPart. */
            class UploadPart {

                /**
                 * Constructs a new UploadPart.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.UploadPart.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** UploadPart manifest. */
                manifest: (Uint8Array|null);

                /** UploadPart archive. */
                archive: (Uint8Array|null);

                /** UploadPart end. */
                end: (reeve.controller.v1.UploadEnd|null);

                /** UploadPart part. */
                part?: ("manifest"|"archive"|"end");

                /**
                 * Creates a new UploadPart instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns UploadPart instance
                 */
                static create(properties: reeve.controller.v1.UploadPart.$Shape): reeve.controller.v1.UploadPart & reeve.controller.v1.UploadPart.$Shape;
                static create(properties?: reeve.controller.v1.UploadPart.$Properties): reeve.controller.v1.UploadPart;

                /**
                 * Encodes the specified UploadPart message. Does not implicitly {@link reeve.controller.v1.UploadPart.verify|verify} messages.
                 * @param message UploadPart message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.UploadPart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an UploadPart message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.UploadPart & reeve.controller.v1.UploadPart.$Shape} UploadPart
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.UploadPart & reeve.controller.v1.UploadPart.$Shape;
            }

            namespace UploadPart {

                /** Properties of an UploadPart. */
                interface $Properties {

                    /** UploadPart manifest */
                    manifest?: (Uint8Array|null);

                    /** UploadPart archive */
                    archive?: (Uint8Array|null);

                    /** UploadPart end */
                    end?: (reeve.controller.v1.UploadEnd.$Properties|null);

                    /** UploadPart part */
                    part?: ("manifest"|"archive"|"end");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of an UploadPart. */
                type $Shape = {
                  manifest?: Uint8Array|null;
                  archive?: Uint8Array|null;
                  end?: reeve.controller.v1.UploadEnd.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ part?: undefined; manifest?: null; archive?: null; end?: null }|{ part?: "manifest"; manifest: Uint8Array; archive?: null; end?: null }|{ part?: "archive"; manifest?: null; archive: Uint8Array; end?: null }|{ part?: "end"; manifest?: null; archive?: null; end: reeve.controller.v1.UploadEnd.$Shape })
                );
            }

            /**
             * Properties of an UploadEnd.
             * @deprecated Use reeve.controller.v1.UploadEnd.$Properties instead.
             */
            interface IUploadEnd extends reeve.controller.v1.UploadEnd.$Properties {
            }

            /** Represents an UploadEnd. */
            class UploadEnd {

                /**
                 * Constructs a new UploadEnd.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.UploadEnd.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new UploadEnd instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns UploadEnd instance
                 */
                static create(properties: reeve.controller.v1.UploadEnd.$Shape): reeve.controller.v1.UploadEnd & reeve.controller.v1.UploadEnd.$Shape;
                static create(properties?: reeve.controller.v1.UploadEnd.$Properties): reeve.controller.v1.UploadEnd;

                /**
                 * Encodes the specified UploadEnd message. Does not implicitly {@link reeve.controller.v1.UploadEnd.verify|verify} messages.
                 * @param message UploadEnd message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.UploadEnd.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an UploadEnd message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.UploadEnd & reeve.controller.v1.UploadEnd.$Shape} UploadEnd
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.UploadEnd & reeve.controller.v1.UploadEnd.$Shape;
            }

            namespace UploadEnd {

                /** Properties of an UploadEnd. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an UploadEnd. */
                type $Shape = reeve.controller.v1.UploadEnd.$Properties;
            }

            /**
             * Properties of a BundleView.
             * @deprecated Use reeve.controller.v1.BundleView.$Properties instead.
             */
            interface IBundleView extends reeve.controller.v1.BundleView.$Properties {
            }

            /** Represents a BundleView. */
            class BundleView {

                /**
                 * Constructs a new BundleView.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.BundleView.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BundleView digest. */
                digest: string;

                /** BundleView operator. */
                operator: string;

                /** BundleView revision. */
                revision: number;

                /** BundleView publisher. */
                publisher: string;

                /**
                 * Creates a new BundleView instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns BundleView instance
                 */
                static create(properties: reeve.controller.v1.BundleView.$Shape): reeve.controller.v1.BundleView & reeve.controller.v1.BundleView.$Shape;
                static create(properties?: reeve.controller.v1.BundleView.$Properties): reeve.controller.v1.BundleView;

                /**
                 * Encodes the specified BundleView message. Does not implicitly {@link reeve.controller.v1.BundleView.verify|verify} messages.
                 * @param message BundleView message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.BundleView.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BundleView message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.BundleView & reeve.controller.v1.BundleView.$Shape} BundleView
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.BundleView & reeve.controller.v1.BundleView.$Shape;
            }

            namespace BundleView {

                /** Properties of a BundleView. */
                interface $Properties {

                    /** BundleView digest */
                    digest?: string;

                    /** BundleView operator */
                    operator?: string;

                    /** BundleView revision */
                    revision?: number;

                    /** BundleView publisher */
                    publisher?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a BundleView. */
                type $Shape = reeve.controller.v1.BundleView.$Properties;
            }

            /**
             * Properties of a Command.
             * @deprecated Use reeve.controller.v1.Command.$Properties instead.
             */
            interface ICommand extends reeve.controller.v1.Command.$Properties {
            }

            /** Represents a Command. */
            class Command {

                /**
                 * Constructs a new Command.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.Command.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Command deploy. */
                deploy: (reeve.controller.v1.Deploy|null);

                /** Command refresh. */
                refresh: (reeve.controller.v1.Refresh|null);

                /** Command addUnit. */
                addUnit: (reeve.controller.v1.AddUnit|null);

                /** Command removeUnit. */
                removeUnit: (reeve.controller.v1.RemoveUnit|null);

                /** Command removeApplication. */
                removeApplication: (reeve.controller.v1.RemoveApplication|null);

                /** Command integrate. */
                integrate: (reeve.controller.v1.Integrate|null);

                /** Command removeRelation. */
                removeRelation: (reeve.controller.v1.RemoveRelation|null);

                /** Command configure. */
                configure: (reeve.controller.v1.Configure|null);

                /** Command configureModel. */
                configureModel: (reeve.controller.v1.ConfigureModel|null);

                /** Command resolve. */
                resolve: (reeve.controller.v1.Resolve|null);

                /** Command cancelTask. */
                cancelTask: (reeve.controller.v1.CancelTask|null);

                /** Command expose. */
                expose: (reeve.controller.v1.Expose|null);

                /** Command removeMachine. */
                removeMachine: (reeve.controller.v1.RemoveMachine|null);

                /** Command addMachine. */
                addMachine: (reeve.controller.v1.AddMachine|null);

                /** Command upgradeAgent. */
                upgradeAgent: (reeve.controller.v1.UpgradeAgent|null);

                /** Command destroyModel. */
                destroyModel: (reeve.controller.v1.DestroyModel|null);

                /** Command trust. */
                trust: (reeve.controller.v1.Trust|null);

                /** Command addSecret. */
                addSecret: (reeve.controller.v1.AddSecret|null);

                /** Command updateSecret. */
                updateSecret: (reeve.controller.v1.UpdateSecret|null);

                /** Command grantSecret. */
                grantSecret: (reeve.controller.v1.GrantSecret|null);

                /** Command revokeSecret. */
                revokeSecret: (reeve.controller.v1.RevokeSecret|null);

                /** Command removeSecret. */
                removeSecret: (reeve.controller.v1.RemoveSecret|null);

                /** Command addStorage. */
                addStorage: (reeve.controller.v1.AddStorage|null);

                /** Command attachStorage. */
                attachStorage: (reeve.controller.v1.AttachStorage|null);

                /** Command detachStorage. */
                detachStorage: (reeve.controller.v1.DetachStorage|null);

                /** Command removeStorage. */
                removeStorage: (reeve.controller.v1.RemoveStorage|null);

                /** Command attachResource. */
                attachResource: (reeve.controller.v1.AttachResource|null);

                /** Command addSpace. */
                addSpace: (reeve.controller.v1.AddSpace|null);

                /** Command bind. */
                bind: (reeve.controller.v1.Bind|null);

                /** Command constrain. */
                constrain: (reeve.controller.v1.Constrain|null);

                /** Command setCredential. */
                setCredential: (reeve.controller.v1.SetCredential|null);

                /** Command offer. */
                offer: (reeve.controller.v1.Offer|null);

                /** Command removeOffer. */
                removeOffer: (reeve.controller.v1.RemoveOffer|null);

                /** Command consume. */
                consume: (reeve.controller.v1.Consume|null);

                /** Command removeSaas. */
                removeSaas: (reeve.controller.v1.RemoveSaas|null);

                /** Command endRelation. */
                endRelation: (reeve.controller.v1.EndRelation|null);

                /** Command command. */
                command?: ("deploy"|"refresh"|"addUnit"|"removeUnit"|"removeApplication"|"integrate"|"removeRelation"|"configure"|"configureModel"|"resolve"|"cancelTask"|"expose"|"removeMachine"|"addMachine"|"upgradeAgent"|"destroyModel"|"trust"|"addSecret"|"updateSecret"|"grantSecret"|"revokeSecret"|"removeSecret"|"addStorage"|"attachStorage"|"detachStorage"|"removeStorage"|"attachResource"|"addSpace"|"bind"|"constrain"|"setCredential"|"offer"|"removeOffer"|"consume"|"removeSaas"|"endRelation");

                /**
                 * Creates a new Command instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Command instance
                 */
                static create(properties: reeve.controller.v1.Command.$Shape): reeve.controller.v1.Command & reeve.controller.v1.Command.$Shape;
                static create(properties?: reeve.controller.v1.Command.$Properties): reeve.controller.v1.Command;

                /**
                 * Encodes the specified Command message. Does not implicitly {@link reeve.controller.v1.Command.verify|verify} messages.
                 * @param message Command message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.Command.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Command message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.Command & reeve.controller.v1.Command.$Shape} Command
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.Command & reeve.controller.v1.Command.$Shape;
            }

            namespace Command {

                /** Properties of a Command. */
                interface $Properties {

                    /** Command deploy */
                    deploy?: (reeve.controller.v1.Deploy.$Properties|null);

                    /** Command refresh */
                    refresh?: (reeve.controller.v1.Refresh.$Properties|null);

                    /** Command addUnit */
                    addUnit?: (reeve.controller.v1.AddUnit.$Properties|null);

                    /** Command removeUnit */
                    removeUnit?: (reeve.controller.v1.RemoveUnit.$Properties|null);

                    /** Command removeApplication */
                    removeApplication?: (reeve.controller.v1.RemoveApplication.$Properties|null);

                    /** Command integrate */
                    integrate?: (reeve.controller.v1.Integrate.$Properties|null);

                    /** Command removeRelation */
                    removeRelation?: (reeve.controller.v1.RemoveRelation.$Properties|null);

                    /** Command configure */
                    configure?: (reeve.controller.v1.Configure.$Properties|null);

                    /** Command configureModel */
                    configureModel?: (reeve.controller.v1.ConfigureModel.$Properties|null);

                    /** Command resolve */
                    resolve?: (reeve.controller.v1.Resolve.$Properties|null);

                    /** Command cancelTask */
                    cancelTask?: (reeve.controller.v1.CancelTask.$Properties|null);

                    /** Command expose */
                    expose?: (reeve.controller.v1.Expose.$Properties|null);

                    /** Command removeMachine */
                    removeMachine?: (reeve.controller.v1.RemoveMachine.$Properties|null);

                    /** Command addMachine */
                    addMachine?: (reeve.controller.v1.AddMachine.$Properties|null);

                    /** Command upgradeAgent */
                    upgradeAgent?: (reeve.controller.v1.UpgradeAgent.$Properties|null);

                    /** Command destroyModel */
                    destroyModel?: (reeve.controller.v1.DestroyModel.$Properties|null);

                    /** Command trust */
                    trust?: (reeve.controller.v1.Trust.$Properties|null);

                    /** Command addSecret */
                    addSecret?: (reeve.controller.v1.AddSecret.$Properties|null);

                    /** Command updateSecret */
                    updateSecret?: (reeve.controller.v1.UpdateSecret.$Properties|null);

                    /** Command grantSecret */
                    grantSecret?: (reeve.controller.v1.GrantSecret.$Properties|null);

                    /** Command revokeSecret */
                    revokeSecret?: (reeve.controller.v1.RevokeSecret.$Properties|null);

                    /** Command removeSecret */
                    removeSecret?: (reeve.controller.v1.RemoveSecret.$Properties|null);

                    /** Command addStorage */
                    addStorage?: (reeve.controller.v1.AddStorage.$Properties|null);

                    /** Command attachStorage */
                    attachStorage?: (reeve.controller.v1.AttachStorage.$Properties|null);

                    /** Command detachStorage */
                    detachStorage?: (reeve.controller.v1.DetachStorage.$Properties|null);

                    /** Command removeStorage */
                    removeStorage?: (reeve.controller.v1.RemoveStorage.$Properties|null);

                    /** Command attachResource */
                    attachResource?: (reeve.controller.v1.AttachResource.$Properties|null);

                    /** Command addSpace */
                    addSpace?: (reeve.controller.v1.AddSpace.$Properties|null);

                    /** Command bind */
                    bind?: (reeve.controller.v1.Bind.$Properties|null);

                    /** Command constrain */
                    constrain?: (reeve.controller.v1.Constrain.$Properties|null);

                    /** Command setCredential */
                    setCredential?: (reeve.controller.v1.SetCredential.$Properties|null);

                    /** Command offer */
                    offer?: (reeve.controller.v1.Offer.$Properties|null);

                    /** Command removeOffer */
                    removeOffer?: (reeve.controller.v1.RemoveOffer.$Properties|null);

                    /** Command consume */
                    consume?: (reeve.controller.v1.Consume.$Properties|null);

                    /** Command removeSaas */
                    removeSaas?: (reeve.controller.v1.RemoveSaas.$Properties|null);

                    /** Command endRelation */
                    endRelation?: (reeve.controller.v1.EndRelation.$Properties|null);

                    /** Command command */
                    command?: ("deploy"|"refresh"|"addUnit"|"removeUnit"|"removeApplication"|"integrate"|"removeRelation"|"configure"|"configureModel"|"resolve"|"cancelTask"|"expose"|"removeMachine"|"addMachine"|"upgradeAgent"|"destroyModel"|"trust"|"addSecret"|"updateSecret"|"grantSecret"|"revokeSecret"|"removeSecret"|"addStorage"|"attachStorage"|"detachStorage"|"removeStorage"|"attachResource"|"addSpace"|"bind"|"constrain"|"setCredential"|"offer"|"removeOffer"|"consume"|"removeSaas"|"endRelation");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a Command. */
                type $Shape = {
                  deploy?: reeve.controller.v1.Deploy.$Shape|null;
                  refresh?: reeve.controller.v1.Refresh.$Shape|null;
                  addUnit?: reeve.controller.v1.AddUnit.$Shape|null;
                  removeUnit?: reeve.controller.v1.RemoveUnit.$Shape|null;
                  removeApplication?: reeve.controller.v1.RemoveApplication.$Shape|null;
                  integrate?: reeve.controller.v1.Integrate.$Shape|null;
                  removeRelation?: reeve.controller.v1.RemoveRelation.$Shape|null;
                  configure?: reeve.controller.v1.Configure.$Shape|null;
                  configureModel?: reeve.controller.v1.ConfigureModel.$Shape|null;
                  resolve?: reeve.controller.v1.Resolve.$Shape|null;
                  cancelTask?: reeve.controller.v1.CancelTask.$Shape|null;
                  expose?: reeve.controller.v1.Expose.$Shape|null;
                  removeMachine?: reeve.controller.v1.RemoveMachine.$Shape|null;
                  addMachine?: reeve.controller.v1.AddMachine.$Shape|null;
                  upgradeAgent?: reeve.controller.v1.UpgradeAgent.$Shape|null;
                  destroyModel?: reeve.controller.v1.DestroyModel.$Shape|null;
                  trust?: reeve.controller.v1.Trust.$Shape|null;
                  addSecret?: reeve.controller.v1.AddSecret.$Shape|null;
                  updateSecret?: reeve.controller.v1.UpdateSecret.$Shape|null;
                  grantSecret?: reeve.controller.v1.GrantSecret.$Shape|null;
                  revokeSecret?: reeve.controller.v1.RevokeSecret.$Shape|null;
                  removeSecret?: reeve.controller.v1.RemoveSecret.$Shape|null;
                  addStorage?: reeve.controller.v1.AddStorage.$Shape|null;
                  attachStorage?: reeve.controller.v1.AttachStorage.$Shape|null;
                  detachStorage?: reeve.controller.v1.DetachStorage.$Shape|null;
                  removeStorage?: reeve.controller.v1.RemoveStorage.$Shape|null;
                  attachResource?: reeve.controller.v1.AttachResource.$Shape|null;
                  addSpace?: reeve.controller.v1.AddSpace.$Shape|null;
                  bind?: reeve.controller.v1.Bind.$Shape|null;
                  constrain?: reeve.controller.v1.Constrain.$Shape|null;
                  setCredential?: reeve.controller.v1.SetCredential.$Shape|null;
                  offer?: reeve.controller.v1.Offer.$Shape|null;
                  removeOffer?: reeve.controller.v1.RemoveOffer.$Shape|null;
                  consume?: reeve.controller.v1.Consume.$Shape|null;
                  removeSaas?: reeve.controller.v1.RemoveSaas.$Shape|null;
                  endRelation?: reeve.controller.v1.EndRelation.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ command?: undefined; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "deploy"; deploy: reeve.controller.v1.Deploy.$Shape; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "refresh"; deploy?: null; refresh: reeve.controller.v1.Refresh.$Shape; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "addUnit"; deploy?: null; refresh?: null; addUnit: reeve.controller.v1.AddUnit.$Shape; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "removeUnit"; deploy?: null; refresh?: null; addUnit?: null; removeUnit: reeve.controller.v1.RemoveUnit.$Shape; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "removeApplication"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication: reeve.controller.v1.RemoveApplication.$Shape; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "integrate"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate: reeve.controller.v1.Integrate.$Shape; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "removeRelation"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation: reeve.controller.v1.RemoveRelation.$Shape; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "configure"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure: reeve.controller.v1.Configure.$Shape; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "configureModel"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel: reeve.controller.v1.ConfigureModel.$Shape; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "resolve"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve: reeve.controller.v1.Resolve.$Shape; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "cancelTask"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask: reeve.controller.v1.CancelTask.$Shape; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "expose"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose: reeve.controller.v1.Expose.$Shape; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "removeMachine"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine: reeve.controller.v1.RemoveMachine.$Shape; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "addMachine"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine: reeve.controller.v1.AddMachine.$Shape; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "upgradeAgent"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent: reeve.controller.v1.UpgradeAgent.$Shape; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "destroyModel"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel: reeve.controller.v1.DestroyModel.$Shape; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "trust"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust: reeve.controller.v1.Trust.$Shape; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "addSecret"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret: reeve.controller.v1.AddSecret.$Shape; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "updateSecret"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret: reeve.controller.v1.UpdateSecret.$Shape; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "grantSecret"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret: reeve.controller.v1.GrantSecret.$Shape; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "revokeSecret"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret: reeve.controller.v1.RevokeSecret.$Shape; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "removeSecret"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret: reeve.controller.v1.RemoveSecret.$Shape; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "addStorage"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage: reeve.controller.v1.AddStorage.$Shape; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "attachStorage"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage: reeve.controller.v1.AttachStorage.$Shape; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "detachStorage"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage: reeve.controller.v1.DetachStorage.$Shape; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "removeStorage"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage: reeve.controller.v1.RemoveStorage.$Shape; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "attachResource"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource: reeve.controller.v1.AttachResource.$Shape; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "addSpace"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace: reeve.controller.v1.AddSpace.$Shape; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "bind"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind: reeve.controller.v1.Bind.$Shape; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "constrain"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain: reeve.controller.v1.Constrain.$Shape; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "setCredential"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential: reeve.controller.v1.SetCredential.$Shape; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "offer"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer: reeve.controller.v1.Offer.$Shape; removeOffer?: null; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "removeOffer"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer: reeve.controller.v1.RemoveOffer.$Shape; consume?: null; removeSaas?: null; endRelation?: null }|{ command?: "consume"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume: reeve.controller.v1.Consume.$Shape; removeSaas?: null; endRelation?: null }|{ command?: "removeSaas"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas: reeve.controller.v1.RemoveSaas.$Shape; endRelation?: null }|{ command?: "endRelation"; deploy?: null; refresh?: null; addUnit?: null; removeUnit?: null; removeApplication?: null; integrate?: null; removeRelation?: null; configure?: null; configureModel?: null; resolve?: null; cancelTask?: null; expose?: null; removeMachine?: null; addMachine?: null; upgradeAgent?: null; destroyModel?: null; trust?: null; addSecret?: null; updateSecret?: null; grantSecret?: null; revokeSecret?: null; removeSecret?: null; addStorage?: null; attachStorage?: null; detachStorage?: null; removeStorage?: null; attachResource?: null; addSpace?: null; bind?: null; constrain?: null; setCredential?: null; offer?: null; removeOffer?: null; consume?: null; removeSaas?: null; endRelation: reeve.controller.v1.EndRelation.$Shape })
                );
            }

            /**
             * Properties of a Deploy.
             * @deprecated Use reeve.controller.v1.Deploy.$Properties instead.
             */
            interface IDeploy extends reeve.controller.v1.Deploy.$Properties {
            }

            /** Represents a Deploy. */
            class Deploy {

                /**
                 * Constructs a new Deploy.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.Deploy.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Deploy bundle. */
                bundle: string;

                /** Deploy application. */
                application: string;

                /** Deploy units. */
                units: number;

                /** Deploy config. */
                config: reeve.agent.v1.Pair[];

                /** Deploy to. */
                to: string[];

                /** Deploy trust. */
                trust: boolean;

                /** Deploy storage. */
                storage: reeve.agent.v1.Pair[];

                /** Deploy attachStorage. */
                attachStorage: string[];

                /** Deploy resources. */
                resources: reeve.controller.v1.GivenResourcePair[];

                /** Deploy bindings. */
                bindings: reeve.agent.v1.Pair[];

                /** Deploy constraints. */
                constraints: reeve.agent.v1.Pair[];

                /** Deploy force. */
                force: boolean;

                /**
                 * Creates a new Deploy instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Deploy instance
                 */
                static create(properties: reeve.controller.v1.Deploy.$Shape): reeve.controller.v1.Deploy & reeve.controller.v1.Deploy.$Shape;
                static create(properties?: reeve.controller.v1.Deploy.$Properties): reeve.controller.v1.Deploy;

                /**
                 * Encodes the specified Deploy message. Does not implicitly {@link reeve.controller.v1.Deploy.verify|verify} messages.
                 * @param message Deploy message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.Deploy.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Deploy message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.Deploy & reeve.controller.v1.Deploy.$Shape} Deploy
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.Deploy & reeve.controller.v1.Deploy.$Shape;
            }

            namespace Deploy {

                /** Properties of a Deploy. */
                interface $Properties {

                    /** Deploy bundle */
                    bundle?: string;

                    /** Deploy application */
                    application?: string;

                    /** Deploy units */
                    units?: number;

                    /** Deploy config */
                    config?: reeve.agent.v1.Pair.$Properties[];

                    /** Deploy to */
                    to?: string[];

                    /** Deploy trust */
                    trust?: boolean;

                    /** Deploy storage */
                    storage?: reeve.agent.v1.Pair.$Properties[];

                    /** Deploy attachStorage */
                    attachStorage?: string[];

                    /** Deploy resources */
                    resources?: reeve.controller.v1.GivenResourcePair.$Properties[];

                    /** Deploy bindings */
                    bindings?: reeve.agent.v1.Pair.$Properties[];

                    /** Deploy constraints */
                    constraints?: reeve.agent.v1.Pair.$Properties[];

                    /** Deploy force */
                    force?: boolean;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Deploy. */
                type $Shape = reeve.controller.v1.Deploy.$Properties;
            }

            /**
             * Properties of a Refresh.
             * @deprecated Use reeve.controller.v1.Refresh.$Properties instead.
             */
            interface IRefresh extends reeve.controller.v1.Refresh.$Properties {
            }

            /** Represents a Refresh. */
            class Refresh {

                /**
                 * Constructs a new Refresh.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.Refresh.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Refresh application. */
                application: string;

                /** Refresh bundle. */
                bundle: string;

                /** Refresh force. */
                force: boolean;

                /** Refresh again. */
                again: boolean;

                /** Refresh storage. */
                storage: reeve.agent.v1.Pair[];

                /** Refresh resources. */
                resources: reeve.controller.v1.GivenResourcePair[];

                /**
                 * Creates a new Refresh instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Refresh instance
                 */
                static create(properties: reeve.controller.v1.Refresh.$Shape): reeve.controller.v1.Refresh & reeve.controller.v1.Refresh.$Shape;
                static create(properties?: reeve.controller.v1.Refresh.$Properties): reeve.controller.v1.Refresh;

                /**
                 * Encodes the specified Refresh message. Does not implicitly {@link reeve.controller.v1.Refresh.verify|verify} messages.
                 * @param message Refresh message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.Refresh.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Refresh message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.Refresh & reeve.controller.v1.Refresh.$Shape} Refresh
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.Refresh & reeve.controller.v1.Refresh.$Shape;
            }

            namespace Refresh {

                /** Properties of a Refresh. */
                interface $Properties {

                    /** Refresh application */
                    application?: string;

                    /** Refresh bundle */
                    bundle?: string;

                    /** Refresh force */
                    force?: boolean;

                    /** Refresh again */
                    again?: boolean;

                    /** Refresh storage */
                    storage?: reeve.agent.v1.Pair.$Properties[];

                    /** Refresh resources */
                    resources?: reeve.controller.v1.GivenResourcePair.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Refresh. */
                type $Shape = reeve.controller.v1.Refresh.$Properties;
            }

            /**
             * Properties of an AddUnit.
             * @deprecated Use reeve.controller.v1.AddUnit.$Properties instead.
             */
            interface IAddUnit extends reeve.controller.v1.AddUnit.$Properties {
            }

            /** Represents an AddUnit. */
            class AddUnit {

                /**
                 * Constructs a new AddUnit.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.AddUnit.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AddUnit application. */
                application: string;

                /** AddUnit units. */
                units: number;

                /** AddUnit to. */
                to: string[];

                /** AddUnit attachStorage. */
                attachStorage: string[];

                /**
                 * Creates a new AddUnit instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AddUnit instance
                 */
                static create(properties: reeve.controller.v1.AddUnit.$Shape): reeve.controller.v1.AddUnit & reeve.controller.v1.AddUnit.$Shape;
                static create(properties?: reeve.controller.v1.AddUnit.$Properties): reeve.controller.v1.AddUnit;

                /**
                 * Encodes the specified AddUnit message. Does not implicitly {@link reeve.controller.v1.AddUnit.verify|verify} messages.
                 * @param message AddUnit message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.AddUnit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AddUnit message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.AddUnit & reeve.controller.v1.AddUnit.$Shape} AddUnit
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.AddUnit & reeve.controller.v1.AddUnit.$Shape;
            }

            namespace AddUnit {

                /** Properties of an AddUnit. */
                interface $Properties {

                    /** AddUnit application */
                    application?: string;

                    /** AddUnit units */
                    units?: number;

                    /** AddUnit to */
                    to?: string[];

                    /** AddUnit attachStorage */
                    attachStorage?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AddUnit. */
                type $Shape = reeve.controller.v1.AddUnit.$Properties;
            }

            /**
             * Properties of a RemoveUnit.
             * @deprecated Use reeve.controller.v1.RemoveUnit.$Properties instead.
             */
            interface IRemoveUnit extends reeve.controller.v1.RemoveUnit.$Properties {
            }

            /** Represents a RemoveUnit. */
            class RemoveUnit {

                /**
                 * Constructs a new RemoveUnit.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.RemoveUnit.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RemoveUnit unit. */
                unit: string;

                /** RemoveUnit force. */
                force: boolean;

                /** RemoveUnit destroyStorage. */
                destroyStorage: boolean;

                /**
                 * Creates a new RemoveUnit instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RemoveUnit instance
                 */
                static create(properties: reeve.controller.v1.RemoveUnit.$Shape): reeve.controller.v1.RemoveUnit & reeve.controller.v1.RemoveUnit.$Shape;
                static create(properties?: reeve.controller.v1.RemoveUnit.$Properties): reeve.controller.v1.RemoveUnit;

                /**
                 * Encodes the specified RemoveUnit message. Does not implicitly {@link reeve.controller.v1.RemoveUnit.verify|verify} messages.
                 * @param message RemoveUnit message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.RemoveUnit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RemoveUnit message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.RemoveUnit & reeve.controller.v1.RemoveUnit.$Shape} RemoveUnit
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.RemoveUnit & reeve.controller.v1.RemoveUnit.$Shape;
            }

            namespace RemoveUnit {

                /** Properties of a RemoveUnit. */
                interface $Properties {

                    /** RemoveUnit unit */
                    unit?: string;

                    /** RemoveUnit force */
                    force?: boolean;

                    /** RemoveUnit destroyStorage */
                    destroyStorage?: boolean;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RemoveUnit. */
                type $Shape = reeve.controller.v1.RemoveUnit.$Properties;
            }

            /**
             * Properties of a RemoveApplication.
             * @deprecated Use reeve.controller.v1.RemoveApplication.$Properties instead.
             */
            interface IRemoveApplication extends reeve.controller.v1.RemoveApplication.$Properties {
            }

            /** Represents a RemoveApplication. */
            class RemoveApplication {

                /**
                 * Constructs a new RemoveApplication.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.RemoveApplication.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RemoveApplication application. */
                application: string;

                /** RemoveApplication force. */
                force: boolean;

                /** RemoveApplication destroyStorage. */
                destroyStorage: boolean;

                /**
                 * Creates a new RemoveApplication instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RemoveApplication instance
                 */
                static create(properties: reeve.controller.v1.RemoveApplication.$Shape): reeve.controller.v1.RemoveApplication & reeve.controller.v1.RemoveApplication.$Shape;
                static create(properties?: reeve.controller.v1.RemoveApplication.$Properties): reeve.controller.v1.RemoveApplication;

                /**
                 * Encodes the specified RemoveApplication message. Does not implicitly {@link reeve.controller.v1.RemoveApplication.verify|verify} messages.
                 * @param message RemoveApplication message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.RemoveApplication.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RemoveApplication message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.RemoveApplication & reeve.controller.v1.RemoveApplication.$Shape} RemoveApplication
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.RemoveApplication & reeve.controller.v1.RemoveApplication.$Shape;
            }

            namespace RemoveApplication {

                /** Properties of a RemoveApplication. */
                interface $Properties {

                    /** RemoveApplication application */
                    application?: string;

                    /** RemoveApplication force */
                    force?: boolean;

                    /** RemoveApplication destroyStorage */
                    destroyStorage?: boolean;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RemoveApplication. */
                type $Shape = reeve.controller.v1.RemoveApplication.$Properties;
            }

            /**
             * Properties of an Integrate.
             * @deprecated Use reeve.controller.v1.Integrate.$Properties instead.
             */
            interface IIntegrate extends reeve.controller.v1.Integrate.$Properties {
            }

            /** Represents an Integrate. */
            class Integrate {

                /**
                 * Constructs a new Integrate.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.Integrate.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Integrate ends. */
                ends: string[];

                /**
                 * Creates a new Integrate instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Integrate instance
                 */
                static create(properties: reeve.controller.v1.Integrate.$Shape): reeve.controller.v1.Integrate & reeve.controller.v1.Integrate.$Shape;
                static create(properties?: reeve.controller.v1.Integrate.$Properties): reeve.controller.v1.Integrate;

                /**
                 * Encodes the specified Integrate message. Does not implicitly {@link reeve.controller.v1.Integrate.verify|verify} messages.
                 * @param message Integrate message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.Integrate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Integrate message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.Integrate & reeve.controller.v1.Integrate.$Shape} Integrate
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.Integrate & reeve.controller.v1.Integrate.$Shape;
            }

            namespace Integrate {

                /** Properties of an Integrate. */
                interface $Properties {

                    /** Integrate ends */
                    ends?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Integrate. */
                type $Shape = reeve.controller.v1.Integrate.$Properties;
            }

            /**
             * Properties of a RemoveRelation.
             * @deprecated Use reeve.controller.v1.RemoveRelation.$Properties instead.
             */
            interface IRemoveRelation extends reeve.controller.v1.RemoveRelation.$Properties {
            }

            /** Represents a RemoveRelation. */
            class RemoveRelation {

                /**
                 * Constructs a new RemoveRelation.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.RemoveRelation.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RemoveRelation ends. */
                ends: string[];

                /**
                 * Creates a new RemoveRelation instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RemoveRelation instance
                 */
                static create(properties: reeve.controller.v1.RemoveRelation.$Shape): reeve.controller.v1.RemoveRelation & reeve.controller.v1.RemoveRelation.$Shape;
                static create(properties?: reeve.controller.v1.RemoveRelation.$Properties): reeve.controller.v1.RemoveRelation;

                /**
                 * Encodes the specified RemoveRelation message. Does not implicitly {@link reeve.controller.v1.RemoveRelation.verify|verify} messages.
                 * @param message RemoveRelation message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.RemoveRelation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RemoveRelation message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.RemoveRelation & reeve.controller.v1.RemoveRelation.$Shape} RemoveRelation
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.RemoveRelation & reeve.controller.v1.RemoveRelation.$Shape;
            }

            namespace RemoveRelation {

                /** Properties of a RemoveRelation. */
                interface $Properties {

                    /** RemoveRelation ends */
                    ends?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RemoveRelation. */
                type $Shape = reeve.controller.v1.RemoveRelation.$Properties;
            }

            /**
             * Properties of an EndRelation.
             * @deprecated Use reeve.controller.v1.EndRelation.$Properties instead.
             */
            interface IEndRelation extends reeve.controller.v1.EndRelation.$Properties {
            }

            /** Represents an EndRelation. */
            class EndRelation {

                /**
                 * Constructs a new EndRelation.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.EndRelation.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** EndRelation relation. */
                relation: number;

                /**
                 * Creates a new EndRelation instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns EndRelation instance
                 */
                static create(properties: reeve.controller.v1.EndRelation.$Shape): reeve.controller.v1.EndRelation & reeve.controller.v1.EndRelation.$Shape;
                static create(properties?: reeve.controller.v1.EndRelation.$Properties): reeve.controller.v1.EndRelation;

                /**
                 * Encodes the specified EndRelation message. Does not implicitly {@link reeve.controller.v1.EndRelation.verify|verify} messages.
                 * @param message EndRelation message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.EndRelation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an EndRelation message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.EndRelation & reeve.controller.v1.EndRelation.$Shape} EndRelation
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.EndRelation & reeve.controller.v1.EndRelation.$Shape;
            }

            namespace EndRelation {

                /** Properties of an EndRelation. */
                interface $Properties {

                    /** EndRelation relation */
                    relation?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an EndRelation. */
                type $Shape = reeve.controller.v1.EndRelation.$Properties;
            }

            /**
             * Properties of a Configure.
             * @deprecated Use reeve.controller.v1.Configure.$Properties instead.
             */
            interface IConfigure extends reeve.controller.v1.Configure.$Properties {
            }

            /** Represents a Configure. */
            class Configure {

                /**
                 * Constructs a new Configure.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.Configure.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Configure application. */
                application: string;

                /** Configure set. */
                set: reeve.agent.v1.Pair[];

                /** Configure reset. */
                reset: string[];

                /**
                 * Creates a new Configure instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Configure instance
                 */
                static create(properties: reeve.controller.v1.Configure.$Shape): reeve.controller.v1.Configure & reeve.controller.v1.Configure.$Shape;
                static create(properties?: reeve.controller.v1.Configure.$Properties): reeve.controller.v1.Configure;

                /**
                 * Encodes the specified Configure message. Does not implicitly {@link reeve.controller.v1.Configure.verify|verify} messages.
                 * @param message Configure message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.Configure.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Configure message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.Configure & reeve.controller.v1.Configure.$Shape} Configure
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.Configure & reeve.controller.v1.Configure.$Shape;
            }

            namespace Configure {

                /** Properties of a Configure. */
                interface $Properties {

                    /** Configure application */
                    application?: string;

                    /** Configure set */
                    set?: reeve.agent.v1.Pair.$Properties[];

                    /** Configure reset */
                    reset?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Configure. */
                type $Shape = reeve.controller.v1.Configure.$Properties;
            }

            /**
             * Properties of a ConfigureModel.
             * @deprecated Use reeve.controller.v1.ConfigureModel.$Properties instead.
             */
            interface IConfigureModel extends reeve.controller.v1.ConfigureModel.$Properties {
            }

            /** Represents a ConfigureModel. */
            class ConfigureModel {

                /**
                 * Constructs a new ConfigureModel.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ConfigureModel.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ConfigureModel set. */
                set: reeve.agent.v1.Pair[];

                /** ConfigureModel reset. */
                reset: string[];

                /**
                 * Creates a new ConfigureModel instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ConfigureModel instance
                 */
                static create(properties: reeve.controller.v1.ConfigureModel.$Shape): reeve.controller.v1.ConfigureModel & reeve.controller.v1.ConfigureModel.$Shape;
                static create(properties?: reeve.controller.v1.ConfigureModel.$Properties): reeve.controller.v1.ConfigureModel;

                /**
                 * Encodes the specified ConfigureModel message. Does not implicitly {@link reeve.controller.v1.ConfigureModel.verify|verify} messages.
                 * @param message ConfigureModel message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ConfigureModel.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ConfigureModel message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ConfigureModel & reeve.controller.v1.ConfigureModel.$Shape} ConfigureModel
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ConfigureModel & reeve.controller.v1.ConfigureModel.$Shape;
            }

            namespace ConfigureModel {

                /** Properties of a ConfigureModel. */
                interface $Properties {

                    /** ConfigureModel set */
                    set?: reeve.agent.v1.Pair.$Properties[];

                    /** ConfigureModel reset */
                    reset?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ConfigureModel. */
                type $Shape = reeve.controller.v1.ConfigureModel.$Properties;
            }

            /**
             * Properties of a Resolve.
             * @deprecated Use reeve.controller.v1.Resolve.$Properties instead.
             */
            interface IResolve extends reeve.controller.v1.Resolve.$Properties {
            }

            /** Represents a Resolve. */
            class Resolve {

                /**
                 * Constructs a new Resolve.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.Resolve.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Resolve unit. */
                unit: string;

                /** Resolve answer. */
                answer: reeve.agent.v1.Resolution;

                /**
                 * Creates a new Resolve instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Resolve instance
                 */
                static create(properties: reeve.controller.v1.Resolve.$Shape): reeve.controller.v1.Resolve & reeve.controller.v1.Resolve.$Shape;
                static create(properties?: reeve.controller.v1.Resolve.$Properties): reeve.controller.v1.Resolve;

                /**
                 * Encodes the specified Resolve message. Does not implicitly {@link reeve.controller.v1.Resolve.verify|verify} messages.
                 * @param message Resolve message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.Resolve.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Resolve message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.Resolve & reeve.controller.v1.Resolve.$Shape} Resolve
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.Resolve & reeve.controller.v1.Resolve.$Shape;
            }

            namespace Resolve {

                /** Properties of a Resolve. */
                interface $Properties {

                    /** Resolve unit */
                    unit?: string;

                    /** Resolve answer */
                    answer?: reeve.agent.v1.Resolution;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Resolve. */
                type $Shape = reeve.controller.v1.Resolve.$Properties;
            }

            /**
             * Properties of a CancelTask.
             * @deprecated Use reeve.controller.v1.CancelTask.$Properties instead.
             */
            interface ICancelTask extends reeve.controller.v1.CancelTask.$Properties {
            }

            /** Represents a CancelTask. */
            class CancelTask {

                /**
                 * Constructs a new CancelTask.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.CancelTask.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CancelTask task. */
                task: string;

                /**
                 * Creates a new CancelTask instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns CancelTask instance
                 */
                static create(properties: reeve.controller.v1.CancelTask.$Shape): reeve.controller.v1.CancelTask & reeve.controller.v1.CancelTask.$Shape;
                static create(properties?: reeve.controller.v1.CancelTask.$Properties): reeve.controller.v1.CancelTask;

                /**
                 * Encodes the specified CancelTask message. Does not implicitly {@link reeve.controller.v1.CancelTask.verify|verify} messages.
                 * @param message CancelTask message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.CancelTask.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CancelTask message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.CancelTask & reeve.controller.v1.CancelTask.$Shape} CancelTask
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.CancelTask & reeve.controller.v1.CancelTask.$Shape;
            }

            namespace CancelTask {

                /** Properties of a CancelTask. */
                interface $Properties {

                    /** CancelTask task */
                    task?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CancelTask. */
                type $Shape = reeve.controller.v1.CancelTask.$Properties;
            }

            /**
             * Properties of an AddSpace.
             * @deprecated Use reeve.controller.v1.AddSpace.$Properties instead.
             */
            interface IAddSpace extends reeve.controller.v1.AddSpace.$Properties {
            }

            /** Represents an AddSpace. */
            class AddSpace {

                /**
                 * Constructs a new AddSpace.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.AddSpace.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AddSpace name. */
                name: string;

                /** AddSpace subnets. */
                subnets: string[];

                /**
                 * Creates a new AddSpace instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AddSpace instance
                 */
                static create(properties: reeve.controller.v1.AddSpace.$Shape): reeve.controller.v1.AddSpace & reeve.controller.v1.AddSpace.$Shape;
                static create(properties?: reeve.controller.v1.AddSpace.$Properties): reeve.controller.v1.AddSpace;

                /**
                 * Encodes the specified AddSpace message. Does not implicitly {@link reeve.controller.v1.AddSpace.verify|verify} messages.
                 * @param message AddSpace message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.AddSpace.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AddSpace message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.AddSpace & reeve.controller.v1.AddSpace.$Shape} AddSpace
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.AddSpace & reeve.controller.v1.AddSpace.$Shape;
            }

            namespace AddSpace {

                /** Properties of an AddSpace. */
                interface $Properties {

                    /** AddSpace name */
                    name?: string;

                    /** AddSpace subnets */
                    subnets?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AddSpace. */
                type $Shape = reeve.controller.v1.AddSpace.$Properties;
            }

            /**
             * Properties of a Bind.
             * @deprecated Use reeve.controller.v1.Bind.$Properties instead.
             */
            interface IBind extends reeve.controller.v1.Bind.$Properties {
            }

            /** Represents a Bind. */
            class Bind {

                /**
                 * Constructs a new Bind.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.Bind.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Bind application. */
                application: string;

                /** Bind bindings. */
                bindings: reeve.agent.v1.Pair[];

                /**
                 * Creates a new Bind instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Bind instance
                 */
                static create(properties: reeve.controller.v1.Bind.$Shape): reeve.controller.v1.Bind & reeve.controller.v1.Bind.$Shape;
                static create(properties?: reeve.controller.v1.Bind.$Properties): reeve.controller.v1.Bind;

                /**
                 * Encodes the specified Bind message. Does not implicitly {@link reeve.controller.v1.Bind.verify|verify} messages.
                 * @param message Bind message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.Bind.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Bind message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.Bind & reeve.controller.v1.Bind.$Shape} Bind
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.Bind & reeve.controller.v1.Bind.$Shape;
            }

            namespace Bind {

                /** Properties of a Bind. */
                interface $Properties {

                    /** Bind application */
                    application?: string;

                    /** Bind bindings */
                    bindings?: reeve.agent.v1.Pair.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Bind. */
                type $Shape = reeve.controller.v1.Bind.$Properties;
            }

            /**
             * Properties of a Constrain.
             * @deprecated Use reeve.controller.v1.Constrain.$Properties instead.
             */
            interface IConstrain extends reeve.controller.v1.Constrain.$Properties {
            }

            /** Represents a Constrain. */
            class Constrain {

                /**
                 * Constructs a new Constrain.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.Constrain.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Constrain application. */
                application: string;

                /** Constrain constraints. */
                constraints: reeve.agent.v1.Pair[];

                /**
                 * Creates a new Constrain instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Constrain instance
                 */
                static create(properties: reeve.controller.v1.Constrain.$Shape): reeve.controller.v1.Constrain & reeve.controller.v1.Constrain.$Shape;
                static create(properties?: reeve.controller.v1.Constrain.$Properties): reeve.controller.v1.Constrain;

                /**
                 * Encodes the specified Constrain message. Does not implicitly {@link reeve.controller.v1.Constrain.verify|verify} messages.
                 * @param message Constrain message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.Constrain.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Constrain message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.Constrain & reeve.controller.v1.Constrain.$Shape} Constrain
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.Constrain & reeve.controller.v1.Constrain.$Shape;
            }

            namespace Constrain {

                /** Properties of a Constrain. */
                interface $Properties {

                    /** Constrain application */
                    application?: string;

                    /** Constrain constraints */
                    constraints?: reeve.agent.v1.Pair.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Constrain. */
                type $Shape = reeve.controller.v1.Constrain.$Properties;
            }

            /**
             * Properties of an Expose.
             * @deprecated Use reeve.controller.v1.Expose.$Properties instead.
             */
            interface IExpose extends reeve.controller.v1.Expose.$Properties {
            }

            /** Represents an Expose. */
            class Expose {

                /**
                 * Constructs a new Expose.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.Expose.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Expose application. */
                application: string;

                /** Expose exposed. */
                exposed: boolean;

                /** Expose endpoints. */
                endpoints: string[];

                /**
                 * Creates a new Expose instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Expose instance
                 */
                static create(properties: reeve.controller.v1.Expose.$Shape): reeve.controller.v1.Expose & reeve.controller.v1.Expose.$Shape;
                static create(properties?: reeve.controller.v1.Expose.$Properties): reeve.controller.v1.Expose;

                /**
                 * Encodes the specified Expose message. Does not implicitly {@link reeve.controller.v1.Expose.verify|verify} messages.
                 * @param message Expose message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.Expose.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Expose message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.Expose & reeve.controller.v1.Expose.$Shape} Expose
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.Expose & reeve.controller.v1.Expose.$Shape;
            }

            namespace Expose {

                /** Properties of an Expose. */
                interface $Properties {

                    /** Expose application */
                    application?: string;

                    /** Expose exposed */
                    exposed?: boolean;

                    /** Expose endpoints */
                    endpoints?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Expose. */
                type $Shape = reeve.controller.v1.Expose.$Properties;
            }

            /**
             * Properties of a Trust.
             * @deprecated Use reeve.controller.v1.Trust.$Properties instead.
             */
            interface ITrust extends reeve.controller.v1.Trust.$Properties {
            }

            /** Represents a Trust. */
            class Trust {

                /**
                 * Constructs a new Trust.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.Trust.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Trust application. */
                application: string;

                /** Trust trusted. */
                trusted: boolean;

                /**
                 * Creates a new Trust instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Trust instance
                 */
                static create(properties: reeve.controller.v1.Trust.$Shape): reeve.controller.v1.Trust & reeve.controller.v1.Trust.$Shape;
                static create(properties?: reeve.controller.v1.Trust.$Properties): reeve.controller.v1.Trust;

                /**
                 * Encodes the specified Trust message. Does not implicitly {@link reeve.controller.v1.Trust.verify|verify} messages.
                 * @param message Trust message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.Trust.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Trust message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.Trust & reeve.controller.v1.Trust.$Shape} Trust
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.Trust & reeve.controller.v1.Trust.$Shape;
            }

            namespace Trust {

                /** Properties of a Trust. */
                interface $Properties {

                    /** Trust application */
                    application?: string;

                    /** Trust trusted */
                    trusted?: boolean;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Trust. */
                type $Shape = reeve.controller.v1.Trust.$Properties;
            }

            /**
             * Properties of an AddMachine.
             * @deprecated Use reeve.controller.v1.AddMachine.$Properties instead.
             */
            interface IAddMachine extends reeve.controller.v1.AddMachine.$Properties {
            }

            /** Represents an AddMachine. */
            class AddMachine {

                /**
                 * Constructs a new AddMachine.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.AddMachine.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AddMachine machines. */
                machines: number;

                /**
                 * Creates a new AddMachine instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AddMachine instance
                 */
                static create(properties: reeve.controller.v1.AddMachine.$Shape): reeve.controller.v1.AddMachine & reeve.controller.v1.AddMachine.$Shape;
                static create(properties?: reeve.controller.v1.AddMachine.$Properties): reeve.controller.v1.AddMachine;

                /**
                 * Encodes the specified AddMachine message. Does not implicitly {@link reeve.controller.v1.AddMachine.verify|verify} messages.
                 * @param message AddMachine message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.AddMachine.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AddMachine message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.AddMachine & reeve.controller.v1.AddMachine.$Shape} AddMachine
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.AddMachine & reeve.controller.v1.AddMachine.$Shape;
            }

            namespace AddMachine {

                /** Properties of an AddMachine. */
                interface $Properties {

                    /** AddMachine machines */
                    machines?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AddMachine. */
                type $Shape = reeve.controller.v1.AddMachine.$Properties;
            }

            /**
             * Properties of a RemoveMachine.
             * @deprecated Use reeve.controller.v1.RemoveMachine.$Properties instead.
             */
            interface IRemoveMachine extends reeve.controller.v1.RemoveMachine.$Properties {
            }

            /** Represents a RemoveMachine. */
            class RemoveMachine {

                /**
                 * Constructs a new RemoveMachine.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.RemoveMachine.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RemoveMachine machine. */
                machine: string;

                /** RemoveMachine force. */
                force: boolean;

                /**
                 * Creates a new RemoveMachine instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RemoveMachine instance
                 */
                static create(properties: reeve.controller.v1.RemoveMachine.$Shape): reeve.controller.v1.RemoveMachine & reeve.controller.v1.RemoveMachine.$Shape;
                static create(properties?: reeve.controller.v1.RemoveMachine.$Properties): reeve.controller.v1.RemoveMachine;

                /**
                 * Encodes the specified RemoveMachine message. Does not implicitly {@link reeve.controller.v1.RemoveMachine.verify|verify} messages.
                 * @param message RemoveMachine message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.RemoveMachine.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RemoveMachine message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.RemoveMachine & reeve.controller.v1.RemoveMachine.$Shape} RemoveMachine
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.RemoveMachine & reeve.controller.v1.RemoveMachine.$Shape;
            }

            namespace RemoveMachine {

                /** Properties of a RemoveMachine. */
                interface $Properties {

                    /** RemoveMachine machine */
                    machine?: string;

                    /** RemoveMachine force */
                    force?: boolean;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RemoveMachine. */
                type $Shape = reeve.controller.v1.RemoveMachine.$Properties;
            }

            /**
             * Properties of an UpgradeAgent.
             * @deprecated Use reeve.controller.v1.UpgradeAgent.$Properties instead.
             */
            interface IUpgradeAgent extends reeve.controller.v1.UpgradeAgent.$Properties {
            }

            /** Represents an UpgradeAgent. */
            class UpgradeAgent {

                /**
                 * Constructs a new UpgradeAgent.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.UpgradeAgent.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** UpgradeAgent bundle. */
                bundle: string;

                /** UpgradeAgent machines. */
                machines: string[];

                /** UpgradeAgent rollback. */
                rollback: boolean;

                /**
                 * Creates a new UpgradeAgent instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns UpgradeAgent instance
                 */
                static create(properties: reeve.controller.v1.UpgradeAgent.$Shape): reeve.controller.v1.UpgradeAgent & reeve.controller.v1.UpgradeAgent.$Shape;
                static create(properties?: reeve.controller.v1.UpgradeAgent.$Properties): reeve.controller.v1.UpgradeAgent;

                /**
                 * Encodes the specified UpgradeAgent message. Does not implicitly {@link reeve.controller.v1.UpgradeAgent.verify|verify} messages.
                 * @param message UpgradeAgent message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.UpgradeAgent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an UpgradeAgent message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.UpgradeAgent & reeve.controller.v1.UpgradeAgent.$Shape} UpgradeAgent
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.UpgradeAgent & reeve.controller.v1.UpgradeAgent.$Shape;
            }

            namespace UpgradeAgent {

                /** Properties of an UpgradeAgent. */
                interface $Properties {

                    /** UpgradeAgent bundle */
                    bundle?: string;

                    /** UpgradeAgent machines */
                    machines?: string[];

                    /** UpgradeAgent rollback */
                    rollback?: boolean;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an UpgradeAgent. */
                type $Shape = reeve.controller.v1.UpgradeAgent.$Properties;
            }

            /**
             * Properties of a DestroyModel.
             * @deprecated Use reeve.controller.v1.DestroyModel.$Properties instead.
             */
            interface IDestroyModel extends reeve.controller.v1.DestroyModel.$Properties {
            }

            /** Represents a DestroyModel. */
            class DestroyModel {

                /**
                 * Constructs a new DestroyModel.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.DestroyModel.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** DestroyModel force. */
                force: boolean;

                /** DestroyModel destroyStorage. */
                destroyStorage: boolean;

                /**
                 * Creates a new DestroyModel instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns DestroyModel instance
                 */
                static create(properties: reeve.controller.v1.DestroyModel.$Shape): reeve.controller.v1.DestroyModel & reeve.controller.v1.DestroyModel.$Shape;
                static create(properties?: reeve.controller.v1.DestroyModel.$Properties): reeve.controller.v1.DestroyModel;

                /**
                 * Encodes the specified DestroyModel message. Does not implicitly {@link reeve.controller.v1.DestroyModel.verify|verify} messages.
                 * @param message DestroyModel message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.DestroyModel.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a DestroyModel message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.DestroyModel & reeve.controller.v1.DestroyModel.$Shape} DestroyModel
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.DestroyModel & reeve.controller.v1.DestroyModel.$Shape;
            }

            namespace DestroyModel {

                /** Properties of a DestroyModel. */
                interface $Properties {

                    /** DestroyModel force */
                    force?: boolean;

                    /** DestroyModel destroyStorage */
                    destroyStorage?: boolean;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a DestroyModel. */
                type $Shape = reeve.controller.v1.DestroyModel.$Properties;
            }

            /**
             * Properties of a SetCredential.
             * @deprecated Use reeve.controller.v1.SetCredential.$Properties instead.
             */
            interface ISetCredential extends reeve.controller.v1.SetCredential.$Properties {
            }

            /** Represents a SetCredential. */
            class SetCredential {

                /**
                 * Constructs a new SetCredential.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.SetCredential.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SetCredential content. */
                content: string;

                /**
                 * Creates a new SetCredential instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SetCredential instance
                 */
                static create(properties: reeve.controller.v1.SetCredential.$Shape): reeve.controller.v1.SetCredential & reeve.controller.v1.SetCredential.$Shape;
                static create(properties?: reeve.controller.v1.SetCredential.$Properties): reeve.controller.v1.SetCredential;

                /**
                 * Encodes the specified SetCredential message. Does not implicitly {@link reeve.controller.v1.SetCredential.verify|verify} messages.
                 * @param message SetCredential message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.SetCredential.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SetCredential message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.SetCredential & reeve.controller.v1.SetCredential.$Shape} SetCredential
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.SetCredential & reeve.controller.v1.SetCredential.$Shape;
            }

            namespace SetCredential {

                /** Properties of a SetCredential. */
                interface $Properties {

                    /** SetCredential content */
                    content?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SetCredential. */
                type $Shape = reeve.controller.v1.SetCredential.$Properties;
            }

            /**
             * Properties of a CommandResult.
             * @deprecated Use reeve.controller.v1.CommandResult.$Properties instead.
             */
            interface ICommandResult extends reeve.controller.v1.CommandResult.$Properties {
            }

            /** Represents a CommandResult. */
            class CommandResult {

                /**
                 * Constructs a new CommandResult.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.CommandResult.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CommandResult done. */
                done: (reeve.controller.v1.CommandDone|null);

                /** CommandResult related. */
                related: (reeve.controller.v1.Related|null);

                /** CommandResult secretAdded. */
                secretAdded: (reeve.controller.v1.SecretAdded|null);

                /** CommandResult result. */
                result?: ("done"|"related"|"secretAdded");

                /**
                 * Creates a new CommandResult instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns CommandResult instance
                 */
                static create(properties: reeve.controller.v1.CommandResult.$Shape): reeve.controller.v1.CommandResult & reeve.controller.v1.CommandResult.$Shape;
                static create(properties?: reeve.controller.v1.CommandResult.$Properties): reeve.controller.v1.CommandResult;

                /**
                 * Encodes the specified CommandResult message. Does not implicitly {@link reeve.controller.v1.CommandResult.verify|verify} messages.
                 * @param message CommandResult message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.CommandResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CommandResult message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.CommandResult & reeve.controller.v1.CommandResult.$Shape} CommandResult
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.CommandResult & reeve.controller.v1.CommandResult.$Shape;
            }

            namespace CommandResult {

                /** Properties of a CommandResult. */
                interface $Properties {

                    /** CommandResult done */
                    done?: (reeve.controller.v1.CommandDone.$Properties|null);

                    /** CommandResult related */
                    related?: (reeve.controller.v1.Related.$Properties|null);

                    /** CommandResult secretAdded */
                    secretAdded?: (reeve.controller.v1.SecretAdded.$Properties|null);

                    /** CommandResult result */
                    result?: ("done"|"related"|"secretAdded");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a CommandResult. */
                type $Shape = {
                  done?: reeve.controller.v1.CommandDone.$Shape|null;
                  related?: reeve.controller.v1.Related.$Shape|null;
                  secretAdded?: reeve.controller.v1.SecretAdded.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ result?: undefined; done?: null; related?: null; secretAdded?: null }|{ result?: "done"; done: reeve.controller.v1.CommandDone.$Shape; related?: null; secretAdded?: null }|{ result?: "related"; done?: null; related: reeve.controller.v1.Related.$Shape; secretAdded?: null }|{ result?: "secretAdded"; done?: null; related?: null; secretAdded: reeve.controller.v1.SecretAdded.$Shape })
                );
            }

            /**
             * Properties of a CommandDone.
             * @deprecated Use reeve.controller.v1.CommandDone.$Properties instead.
             */
            interface ICommandDone extends reeve.controller.v1.CommandDone.$Properties {
            }

            /** Represents a CommandDone. */
            class CommandDone {

                /**
                 * Constructs a new CommandDone.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.CommandDone.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CommandDone changed. */
                changed: string[];

                /**
                 * Creates a new CommandDone instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns CommandDone instance
                 */
                static create(properties: reeve.controller.v1.CommandDone.$Shape): reeve.controller.v1.CommandDone & reeve.controller.v1.CommandDone.$Shape;
                static create(properties?: reeve.controller.v1.CommandDone.$Properties): reeve.controller.v1.CommandDone;

                /**
                 * Encodes the specified CommandDone message. Does not implicitly {@link reeve.controller.v1.CommandDone.verify|verify} messages.
                 * @param message CommandDone message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.CommandDone.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CommandDone message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.CommandDone & reeve.controller.v1.CommandDone.$Shape} CommandDone
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.CommandDone & reeve.controller.v1.CommandDone.$Shape;
            }

            namespace CommandDone {

                /** Properties of a CommandDone. */
                interface $Properties {

                    /** CommandDone changed */
                    changed?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CommandDone. */
                type $Shape = reeve.controller.v1.CommandDone.$Properties;
            }

            /**
             * Properties of a Related.
             * @deprecated Use reeve.controller.v1.Related.$Properties instead.
             */
            interface IRelated extends reeve.controller.v1.Related.$Properties {
            }

            /** Represents a Related. */
            class Related {

                /**
                 * Constructs a new Related.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.Related.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Related relation. */
                relation: number;

                /** Related ends. */
                ends: string[];

                /**
                 * Creates a new Related instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Related instance
                 */
                static create(properties: reeve.controller.v1.Related.$Shape): reeve.controller.v1.Related & reeve.controller.v1.Related.$Shape;
                static create(properties?: reeve.controller.v1.Related.$Properties): reeve.controller.v1.Related;

                /**
                 * Encodes the specified Related message. Does not implicitly {@link reeve.controller.v1.Related.verify|verify} messages.
                 * @param message Related message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.Related.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Related message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.Related & reeve.controller.v1.Related.$Shape} Related
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.Related & reeve.controller.v1.Related.$Shape;
            }

            namespace Related {

                /** Properties of a Related. */
                interface $Properties {

                    /** Related relation */
                    relation?: number;

                    /** Related ends */
                    ends?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Related. */
                type $Shape = reeve.controller.v1.Related.$Properties;
            }

            /**
             * Properties of a StatusRequest.
             * @deprecated Use reeve.controller.v1.StatusRequest.$Properties instead.
             */
            interface IStatusRequest extends reeve.controller.v1.StatusRequest.$Properties {
            }

            /** Represents a StatusRequest. */
            class StatusRequest {

                /**
                 * Constructs a new StatusRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.StatusRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new StatusRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns StatusRequest instance
                 */
                static create(properties: reeve.controller.v1.StatusRequest.$Shape): reeve.controller.v1.StatusRequest & reeve.controller.v1.StatusRequest.$Shape;
                static create(properties?: reeve.controller.v1.StatusRequest.$Properties): reeve.controller.v1.StatusRequest;

                /**
                 * Encodes the specified StatusRequest message. Does not implicitly {@link reeve.controller.v1.StatusRequest.verify|verify} messages.
                 * @param message StatusRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.StatusRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a StatusRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.StatusRequest & reeve.controller.v1.StatusRequest.$Shape} StatusRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.StatusRequest & reeve.controller.v1.StatusRequest.$Shape;
            }

            namespace StatusRequest {

                /** Properties of a StatusRequest. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a StatusRequest. */
                type $Shape = reeve.controller.v1.StatusRequest.$Properties;
            }

            /**
             * Properties of a WatchRequest.
             * @deprecated Use reeve.controller.v1.WatchRequest.$Properties instead.
             */
            interface IWatchRequest extends reeve.controller.v1.WatchRequest.$Properties {
            }

            /** Represents a WatchRequest. */
            class WatchRequest {

                /**
                 * Constructs a new WatchRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.WatchRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new WatchRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns WatchRequest instance
                 */
                static create(properties: reeve.controller.v1.WatchRequest.$Shape): reeve.controller.v1.WatchRequest & reeve.controller.v1.WatchRequest.$Shape;
                static create(properties?: reeve.controller.v1.WatchRequest.$Properties): reeve.controller.v1.WatchRequest;

                /**
                 * Encodes the specified WatchRequest message. Does not implicitly {@link reeve.controller.v1.WatchRequest.verify|verify} messages.
                 * @param message WatchRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.WatchRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a WatchRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.WatchRequest & reeve.controller.v1.WatchRequest.$Shape} WatchRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.WatchRequest & reeve.controller.v1.WatchRequest.$Shape;
            }

            namespace WatchRequest {

                /** Properties of a WatchRequest. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a WatchRequest. */
                type $Shape = reeve.controller.v1.WatchRequest.$Properties;
            }

            /**
             * Properties of an ApplicationConfigRequest.
             * @deprecated Use reeve.controller.v1.ApplicationConfigRequest.$Properties instead.
             */
            interface IApplicationConfigRequest extends reeve.controller.v1.ApplicationConfigRequest.$Properties {
            }

            /** Represents an ApplicationConfigRequest. */
            class ApplicationConfigRequest {

                /**
                 * Constructs a new ApplicationConfigRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ApplicationConfigRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ApplicationConfigRequest application. */
                application: string;

                /**
                 * Creates a new ApplicationConfigRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ApplicationConfigRequest instance
                 */
                static create(properties: reeve.controller.v1.ApplicationConfigRequest.$Shape): reeve.controller.v1.ApplicationConfigRequest & reeve.controller.v1.ApplicationConfigRequest.$Shape;
                static create(properties?: reeve.controller.v1.ApplicationConfigRequest.$Properties): reeve.controller.v1.ApplicationConfigRequest;

                /**
                 * Encodes the specified ApplicationConfigRequest message. Does not implicitly {@link reeve.controller.v1.ApplicationConfigRequest.verify|verify} messages.
                 * @param message ApplicationConfigRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ApplicationConfigRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ApplicationConfigRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ApplicationConfigRequest & reeve.controller.v1.ApplicationConfigRequest.$Shape} ApplicationConfigRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ApplicationConfigRequest & reeve.controller.v1.ApplicationConfigRequest.$Shape;
            }

            namespace ApplicationConfigRequest {

                /** Properties of an ApplicationConfigRequest. */
                interface $Properties {

                    /** ApplicationConfigRequest application */
                    application?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ApplicationConfigRequest. */
                type $Shape = reeve.controller.v1.ApplicationConfigRequest.$Properties;
            }

            /**
             * Properties of an ApplicationConfigView.
             * @deprecated Use reeve.controller.v1.ApplicationConfigView.$Properties instead.
             */
            interface IApplicationConfigView extends reeve.controller.v1.ApplicationConfigView.$Properties {
            }

            /** Represents an ApplicationConfigView. */
            class ApplicationConfigView {

                /**
                 * Constructs a new ApplicationConfigView.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ApplicationConfigView.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ApplicationConfigView application. */
                application: string;

                /** ApplicationConfigView charm. */
                charm: string;

                /** ApplicationConfigView options. */
                options: reeve.controller.v1.OptionPair[];

                /**
                 * Creates a new ApplicationConfigView instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ApplicationConfigView instance
                 */
                static create(properties: reeve.controller.v1.ApplicationConfigView.$Shape): reeve.controller.v1.ApplicationConfigView & reeve.controller.v1.ApplicationConfigView.$Shape;
                static create(properties?: reeve.controller.v1.ApplicationConfigView.$Properties): reeve.controller.v1.ApplicationConfigView;

                /**
                 * Encodes the specified ApplicationConfigView message. Does not implicitly {@link reeve.controller.v1.ApplicationConfigView.verify|verify} messages.
                 * @param message ApplicationConfigView message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ApplicationConfigView.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ApplicationConfigView message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ApplicationConfigView & reeve.controller.v1.ApplicationConfigView.$Shape} ApplicationConfigView
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ApplicationConfigView & reeve.controller.v1.ApplicationConfigView.$Shape;
            }

            namespace ApplicationConfigView {

                /** Properties of an ApplicationConfigView. */
                interface $Properties {

                    /** ApplicationConfigView application */
                    application?: string;

                    /** ApplicationConfigView charm */
                    charm?: string;

                    /** ApplicationConfigView options */
                    options?: reeve.controller.v1.OptionPair.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ApplicationConfigView. */
                type $Shape = {
                  application?: string;
                  charm?: string;
                  options?: reeve.controller.v1.OptionPair.$Shape[];
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of an ActionRequest.
             * @deprecated Use reeve.controller.v1.ActionRequest.$Properties instead.
             */
            interface IActionRequest extends reeve.controller.v1.ActionRequest.$Properties {
            }

            /** Represents an ActionRequest. */
            class ActionRequest {

                /**
                 * Constructs a new ActionRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ActionRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ActionRequest unit. */
                unit: string;

                /** ActionRequest action. */
                action: string;

                /** ActionRequest parameters. */
                parameters: string;

                /**
                 * Creates a new ActionRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ActionRequest instance
                 */
                static create(properties: reeve.controller.v1.ActionRequest.$Shape): reeve.controller.v1.ActionRequest & reeve.controller.v1.ActionRequest.$Shape;
                static create(properties?: reeve.controller.v1.ActionRequest.$Properties): reeve.controller.v1.ActionRequest;

                /**
                 * Encodes the specified ActionRequest message. Does not implicitly {@link reeve.controller.v1.ActionRequest.verify|verify} messages.
                 * @param message ActionRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ActionRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ActionRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ActionRequest & reeve.controller.v1.ActionRequest.$Shape} ActionRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ActionRequest & reeve.controller.v1.ActionRequest.$Shape;
            }

            namespace ActionRequest {

                /** Properties of an ActionRequest. */
                interface $Properties {

                    /** ActionRequest unit */
                    unit?: string;

                    /** ActionRequest action */
                    action?: string;

                    /** ActionRequest parameters */
                    parameters?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ActionRequest. */
                type $Shape = reeve.controller.v1.ActionRequest.$Properties;
            }

            /**
             * Properties of an ExecRequest.
             * @deprecated Use reeve.controller.v1.ExecRequest.$Properties instead.
             */
            interface IExecRequest extends reeve.controller.v1.ExecRequest.$Properties {
            }

            /** Represents an ExecRequest. */
            class ExecRequest {

                /**
                 * Constructs a new ExecRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ExecRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ExecRequest unit. */
                unit: string;

                /** ExecRequest command. */
                command: string;

                /** ExecRequest timeoutMs. */
                timeoutMs: number;

                /**
                 * Creates a new ExecRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ExecRequest instance
                 */
                static create(properties: reeve.controller.v1.ExecRequest.$Shape): reeve.controller.v1.ExecRequest & reeve.controller.v1.ExecRequest.$Shape;
                static create(properties?: reeve.controller.v1.ExecRequest.$Properties): reeve.controller.v1.ExecRequest;

                /**
                 * Encodes the specified ExecRequest message. Does not implicitly {@link reeve.controller.v1.ExecRequest.verify|verify} messages.
                 * @param message ExecRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ExecRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ExecRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ExecRequest & reeve.controller.v1.ExecRequest.$Shape} ExecRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ExecRequest & reeve.controller.v1.ExecRequest.$Shape;
            }

            namespace ExecRequest {

                /** Properties of an ExecRequest. */
                interface $Properties {

                    /** ExecRequest unit */
                    unit?: string;

                    /** ExecRequest command */
                    command?: string;

                    /** ExecRequest timeoutMs */
                    timeoutMs?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ExecRequest. */
                type $Shape = reeve.controller.v1.ExecRequest.$Properties;
            }

            /**
             * Properties of a TaskUpdate.
             * @deprecated Use reeve.controller.v1.TaskUpdate.$Properties instead.
             */
            interface ITaskUpdate extends reeve.controller.v1.TaskUpdate.$Properties {
            }

            /** Represents a TaskUpdate. */
            class TaskUpdate {

                /**
                 * Constructs a new TaskUpdate.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.TaskUpdate.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TaskUpdate enqueued. */
                enqueued: (reeve.controller.v1.TaskEnqueued|null);

                /** TaskUpdate started. */
                started: (reeve.controller.v1.TaskStarted|null);

                /** TaskUpdate log. */
                log: (reeve.controller.v1.TaskLogLine|null);

                /** TaskUpdate ended. */
                ended: (reeve.controller.v1.TaskEnded|null);

                /** TaskUpdate update. */
                update?: ("enqueued"|"started"|"log"|"ended");

                /**
                 * Creates a new TaskUpdate instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TaskUpdate instance
                 */
                static create(properties: reeve.controller.v1.TaskUpdate.$Shape): reeve.controller.v1.TaskUpdate & reeve.controller.v1.TaskUpdate.$Shape;
                static create(properties?: reeve.controller.v1.TaskUpdate.$Properties): reeve.controller.v1.TaskUpdate;

                /**
                 * Encodes the specified TaskUpdate message. Does not implicitly {@link reeve.controller.v1.TaskUpdate.verify|verify} messages.
                 * @param message TaskUpdate message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.TaskUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TaskUpdate message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.TaskUpdate & reeve.controller.v1.TaskUpdate.$Shape} TaskUpdate
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.TaskUpdate & reeve.controller.v1.TaskUpdate.$Shape;
            }

            namespace TaskUpdate {

                /** Properties of a TaskUpdate. */
                interface $Properties {

                    /** TaskUpdate enqueued */
                    enqueued?: (reeve.controller.v1.TaskEnqueued.$Properties|null);

                    /** TaskUpdate started */
                    started?: (reeve.controller.v1.TaskStarted.$Properties|null);

                    /** TaskUpdate log */
                    log?: (reeve.controller.v1.TaskLogLine.$Properties|null);

                    /** TaskUpdate ended */
                    ended?: (reeve.controller.v1.TaskEnded.$Properties|null);

                    /** TaskUpdate update */
                    update?: ("enqueued"|"started"|"log"|"ended");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a TaskUpdate. */
                type $Shape = {
                  enqueued?: reeve.controller.v1.TaskEnqueued.$Shape|null;
                  started?: reeve.controller.v1.TaskStarted.$Shape|null;
                  log?: reeve.controller.v1.TaskLogLine.$Shape|null;
                  ended?: reeve.controller.v1.TaskEnded.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ update?: undefined; enqueued?: null; started?: null; log?: null; ended?: null }|{ update?: "enqueued"; enqueued: reeve.controller.v1.TaskEnqueued.$Shape; started?: null; log?: null; ended?: null }|{ update?: "started"; enqueued?: null; started: reeve.controller.v1.TaskStarted.$Shape; log?: null; ended?: null }|{ update?: "log"; enqueued?: null; started?: null; log: reeve.controller.v1.TaskLogLine.$Shape; ended?: null }|{ update?: "ended"; enqueued?: null; started?: null; log?: null; ended: reeve.controller.v1.TaskEnded.$Shape })
                );
            }

            /**
             * Properties of a TaskEnqueued.
             * @deprecated Use reeve.controller.v1.TaskEnqueued.$Properties instead.
             */
            interface ITaskEnqueued extends reeve.controller.v1.TaskEnqueued.$Properties {
            }

            /** Represents a TaskEnqueued. */
            class TaskEnqueued {

                /**
                 * Constructs a new TaskEnqueued.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.TaskEnqueued.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TaskEnqueued task. */
                task: string;

                /** TaskEnqueued unit. */
                unit: string;

                /**
                 * Creates a new TaskEnqueued instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TaskEnqueued instance
                 */
                static create(properties: reeve.controller.v1.TaskEnqueued.$Shape): reeve.controller.v1.TaskEnqueued & reeve.controller.v1.TaskEnqueued.$Shape;
                static create(properties?: reeve.controller.v1.TaskEnqueued.$Properties): reeve.controller.v1.TaskEnqueued;

                /**
                 * Encodes the specified TaskEnqueued message. Does not implicitly {@link reeve.controller.v1.TaskEnqueued.verify|verify} messages.
                 * @param message TaskEnqueued message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.TaskEnqueued.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TaskEnqueued message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.TaskEnqueued & reeve.controller.v1.TaskEnqueued.$Shape} TaskEnqueued
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.TaskEnqueued & reeve.controller.v1.TaskEnqueued.$Shape;
            }

            namespace TaskEnqueued {

                /** Properties of a TaskEnqueued. */
                interface $Properties {

                    /** TaskEnqueued task */
                    task?: string;

                    /** TaskEnqueued unit */
                    unit?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TaskEnqueued. */
                type $Shape = reeve.controller.v1.TaskEnqueued.$Properties;
            }

            /**
             * Properties of a TaskStarted.
             * @deprecated Use reeve.controller.v1.TaskStarted.$Properties instead.
             */
            interface ITaskStarted extends reeve.controller.v1.TaskStarted.$Properties {
            }

            /** Represents a TaskStarted. */
            class TaskStarted {

                /**
                 * Constructs a new TaskStarted.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.TaskStarted.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TaskStarted at. */
                at: number;

                /**
                 * Creates a new TaskStarted instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TaskStarted instance
                 */
                static create(properties: reeve.controller.v1.TaskStarted.$Shape): reeve.controller.v1.TaskStarted & reeve.controller.v1.TaskStarted.$Shape;
                static create(properties?: reeve.controller.v1.TaskStarted.$Properties): reeve.controller.v1.TaskStarted;

                /**
                 * Encodes the specified TaskStarted message. Does not implicitly {@link reeve.controller.v1.TaskStarted.verify|verify} messages.
                 * @param message TaskStarted message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.TaskStarted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TaskStarted message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.TaskStarted & reeve.controller.v1.TaskStarted.$Shape} TaskStarted
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.TaskStarted & reeve.controller.v1.TaskStarted.$Shape;
            }

            namespace TaskStarted {

                /** Properties of a TaskStarted. */
                interface $Properties {

                    /** TaskStarted at */
                    at?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TaskStarted. */
                type $Shape = reeve.controller.v1.TaskStarted.$Properties;
            }

            /**
             * Properties of a TaskLogLine.
             * @deprecated Use reeve.controller.v1.TaskLogLine.$Properties instead.
             */
            interface ITaskLogLine extends reeve.controller.v1.TaskLogLine.$Properties {
            }

            /** Represents a TaskLogLine. */
            class TaskLogLine {

                /**
                 * Constructs a new TaskLogLine.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.TaskLogLine.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TaskLogLine at. */
                at: number;

                /** TaskLogLine line. */
                line: string;

                /**
                 * Creates a new TaskLogLine instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TaskLogLine instance
                 */
                static create(properties: reeve.controller.v1.TaskLogLine.$Shape): reeve.controller.v1.TaskLogLine & reeve.controller.v1.TaskLogLine.$Shape;
                static create(properties?: reeve.controller.v1.TaskLogLine.$Properties): reeve.controller.v1.TaskLogLine;

                /**
                 * Encodes the specified TaskLogLine message. Does not implicitly {@link reeve.controller.v1.TaskLogLine.verify|verify} messages.
                 * @param message TaskLogLine message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.TaskLogLine.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TaskLogLine message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.TaskLogLine & reeve.controller.v1.TaskLogLine.$Shape} TaskLogLine
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.TaskLogLine & reeve.controller.v1.TaskLogLine.$Shape;
            }

            namespace TaskLogLine {

                /** Properties of a TaskLogLine. */
                interface $Properties {

                    /** TaskLogLine at */
                    at?: number;

                    /** TaskLogLine line */
                    line?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TaskLogLine. */
                type $Shape = reeve.controller.v1.TaskLogLine.$Properties;
            }

            /**
             * Properties of a TaskEnded.
             * @deprecated Use reeve.controller.v1.TaskEnded.$Properties instead.
             */
            interface ITaskEnded extends reeve.controller.v1.TaskEnded.$Properties {
            }

            /** Represents a TaskEnded. */
            class TaskEnded {

                /**
                 * Constructs a new TaskEnded.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.TaskEnded.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TaskEnded at. */
                at: number;

                /** TaskEnded result. */
                result: reeve.agent.v1.TaskResult;

                /**
                 * Creates a new TaskEnded instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TaskEnded instance
                 */
                static create(properties: reeve.controller.v1.TaskEnded.$Shape): reeve.controller.v1.TaskEnded & reeve.controller.v1.TaskEnded.$Shape;
                static create(properties?: reeve.controller.v1.TaskEnded.$Properties): reeve.controller.v1.TaskEnded;

                /**
                 * Encodes the specified TaskEnded message. Does not implicitly {@link reeve.controller.v1.TaskEnded.verify|verify} messages.
                 * @param message TaskEnded message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.TaskEnded.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TaskEnded message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.TaskEnded & reeve.controller.v1.TaskEnded.$Shape} TaskEnded
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.TaskEnded & reeve.controller.v1.TaskEnded.$Shape;
            }

            namespace TaskEnded {

                /** Properties of a TaskEnded. */
                interface $Properties {

                    /** TaskEnded at */
                    at?: number;

                    /** TaskEnded result */
                    result?: reeve.agent.v1.TaskResult.$Properties;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TaskEnded. */
                type $Shape = {
                  at?: number;
                  result?: reeve.agent.v1.TaskResult.$Shape;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a TaskRequest.
             * @deprecated Use reeve.controller.v1.TaskRequest.$Properties instead.
             */
            interface ITaskRequest extends reeve.controller.v1.TaskRequest.$Properties {
            }

            /** Represents a TaskRequest. */
            class TaskRequest {

                /**
                 * Constructs a new TaskRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.TaskRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TaskRequest task. */
                task: string;

                /**
                 * Creates a new TaskRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TaskRequest instance
                 */
                static create(properties: reeve.controller.v1.TaskRequest.$Shape): reeve.controller.v1.TaskRequest & reeve.controller.v1.TaskRequest.$Shape;
                static create(properties?: reeve.controller.v1.TaskRequest.$Properties): reeve.controller.v1.TaskRequest;

                /**
                 * Encodes the specified TaskRequest message. Does not implicitly {@link reeve.controller.v1.TaskRequest.verify|verify} messages.
                 * @param message TaskRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.TaskRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TaskRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.TaskRequest & reeve.controller.v1.TaskRequest.$Shape} TaskRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.TaskRequest & reeve.controller.v1.TaskRequest.$Shape;
            }

            namespace TaskRequest {

                /** Properties of a TaskRequest. */
                interface $Properties {

                    /** TaskRequest task */
                    task?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TaskRequest. */
                type $Shape = reeve.controller.v1.TaskRequest.$Properties;
            }

            /**
             * Properties of a TasksRequest.
             * @deprecated Use reeve.controller.v1.TasksRequest.$Properties instead.
             */
            interface ITasksRequest extends reeve.controller.v1.TasksRequest.$Properties {
            }

            /** Represents a TasksRequest. */
            class TasksRequest {

                /**
                 * Constructs a new TasksRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.TasksRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new TasksRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TasksRequest instance
                 */
                static create(properties: reeve.controller.v1.TasksRequest.$Shape): reeve.controller.v1.TasksRequest & reeve.controller.v1.TasksRequest.$Shape;
                static create(properties?: reeve.controller.v1.TasksRequest.$Properties): reeve.controller.v1.TasksRequest;

                /**
                 * Encodes the specified TasksRequest message. Does not implicitly {@link reeve.controller.v1.TasksRequest.verify|verify} messages.
                 * @param message TasksRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.TasksRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TasksRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.TasksRequest & reeve.controller.v1.TasksRequest.$Shape} TasksRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.TasksRequest & reeve.controller.v1.TasksRequest.$Shape;
            }

            namespace TasksRequest {

                /** Properties of a TasksRequest. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TasksRequest. */
                type $Shape = reeve.controller.v1.TasksRequest.$Properties;
            }

            /**
             * Properties of a TaskList.
             * @deprecated Use reeve.controller.v1.TaskList.$Properties instead.
             */
            interface ITaskList extends reeve.controller.v1.TaskList.$Properties {
            }

            /** Represents a TaskList. */
            class TaskList {

                /**
                 * Constructs a new TaskList.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.TaskList.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TaskList tasks. */
                tasks: reeve.controller.v1.TaskView[];

                /**
                 * Creates a new TaskList instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TaskList instance
                 */
                static create(properties: reeve.controller.v1.TaskList.$Shape): reeve.controller.v1.TaskList & reeve.controller.v1.TaskList.$Shape;
                static create(properties?: reeve.controller.v1.TaskList.$Properties): reeve.controller.v1.TaskList;

                /**
                 * Encodes the specified TaskList message. Does not implicitly {@link reeve.controller.v1.TaskList.verify|verify} messages.
                 * @param message TaskList message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.TaskList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TaskList message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.TaskList & reeve.controller.v1.TaskList.$Shape} TaskList
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.TaskList & reeve.controller.v1.TaskList.$Shape;
            }

            namespace TaskList {

                /** Properties of a TaskList. */
                interface $Properties {

                    /** TaskList tasks */
                    tasks?: reeve.controller.v1.TaskView.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TaskList. */
                type $Shape = {
                  tasks?: reeve.controller.v1.TaskView.$Shape[];
                  $unknowns?: Uint8Array[];
                };
            }

            /** TaskStatus enum. */
            enum TaskStatus {

                /** TASK_STATUS_UNSPECIFIED value */
                TASK_STATUS_UNSPECIFIED = 0,

                /** TASK_STATUS_PENDING value */
                TASK_STATUS_PENDING = 1,

                /** TASK_STATUS_RUNNING value */
                TASK_STATUS_RUNNING = 2,

                /** TASK_STATUS_COMPLETED value */
                TASK_STATUS_COMPLETED = 3,

                /** TASK_STATUS_FAILED value */
                TASK_STATUS_FAILED = 4,

                /** TASK_STATUS_CANCELLED value */
                TASK_STATUS_CANCELLED = 5,

                /** TASK_STATUS_ABORTED value */
                TASK_STATUS_ABORTED = 6
            }

            /**
             * Properties of a TaskView.
             * @deprecated Use reeve.controller.v1.TaskView.$Properties instead.
             */
            interface ITaskView extends reeve.controller.v1.TaskView.$Properties {
            }

            /** Represents a TaskView. */
            class TaskView {

                /**
                 * Constructs a new TaskView.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.TaskView.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TaskView task. */
                task: string;

                /** TaskView unit. */
                unit: string;

                /** TaskView name. */
                name: string;

                /** TaskView status. */
                status: reeve.controller.v1.TaskStatus;

                /** TaskView enqueuedAt. */
                enqueuedAt: number;

                /** TaskView startedAt. */
                startedAt: (number|null);

                /** TaskView endedAt. */
                endedAt: (number|null);

                /** TaskView log. */
                log: reeve.controller.v1.TaskLogLine[];

                /** TaskView result. */
                result: (reeve.agent.v1.TaskResult|null);

                /**
                 * Creates a new TaskView instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TaskView instance
                 */
                static create(properties: reeve.controller.v1.TaskView.$Shape): reeve.controller.v1.TaskView & reeve.controller.v1.TaskView.$Shape;
                static create(properties?: reeve.controller.v1.TaskView.$Properties): reeve.controller.v1.TaskView;

                /**
                 * Encodes the specified TaskView message. Does not implicitly {@link reeve.controller.v1.TaskView.verify|verify} messages.
                 * @param message TaskView message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.TaskView.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TaskView message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.TaskView & reeve.controller.v1.TaskView.$Shape} TaskView
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.TaskView & reeve.controller.v1.TaskView.$Shape;
            }

            namespace TaskView {

                /** Properties of a TaskView. */
                interface $Properties {

                    /** TaskView task */
                    task?: string;

                    /** TaskView unit */
                    unit?: string;

                    /** TaskView name */
                    name?: string;

                    /** TaskView status */
                    status?: reeve.controller.v1.TaskStatus;

                    /** TaskView enqueuedAt */
                    enqueuedAt?: number;

                    /** TaskView startedAt */
                    startedAt?: (number|null);

                    /** TaskView endedAt */
                    endedAt?: (number|null);

                    /** TaskView log */
                    log?: reeve.controller.v1.TaskLogLine.$Properties[];

                    /** TaskView result */
                    result?: (reeve.agent.v1.TaskResult.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TaskView. */
                type $Shape = {
                  task?: string;
                  unit?: string;
                  name?: string;
                  status?: reeve.controller.v1.TaskStatus;
                  enqueuedAt?: number;
                  startedAt?: number|null;
                  endedAt?: number|null;
                  log?: reeve.controller.v1.TaskLogLine.$Shape[];
                  result?: reeve.agent.v1.TaskResult.$Shape|null;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a LogQuery.
             * @deprecated Use reeve.controller.v1.LogQuery.$Properties instead.
             */
            interface ILogQuery extends reeve.controller.v1.LogQuery.$Properties {
            }

            /** Represents a LogQuery. */
            class LogQuery {

                /**
                 * Constructs a new LogQuery.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.LogQuery.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** LogQuery units. */
                units: string[];

                /** LogQuery tail. */
                tail: number;

                /** LogQuery follow. */
                follow: boolean;

                /**
                 * Creates a new LogQuery instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns LogQuery instance
                 */
                static create(properties: reeve.controller.v1.LogQuery.$Shape): reeve.controller.v1.LogQuery & reeve.controller.v1.LogQuery.$Shape;
                static create(properties?: reeve.controller.v1.LogQuery.$Properties): reeve.controller.v1.LogQuery;

                /**
                 * Encodes the specified LogQuery message. Does not implicitly {@link reeve.controller.v1.LogQuery.verify|verify} messages.
                 * @param message LogQuery message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.LogQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a LogQuery message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.LogQuery & reeve.controller.v1.LogQuery.$Shape} LogQuery
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.LogQuery & reeve.controller.v1.LogQuery.$Shape;
            }

            namespace LogQuery {

                /** Properties of a LogQuery. */
                interface $Properties {

                    /** LogQuery units */
                    units?: string[];

                    /** LogQuery tail */
                    tail?: number;

                    /** LogQuery follow */
                    follow?: boolean;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a LogQuery. */
                type $Shape = reeve.controller.v1.LogQuery.$Properties;
            }

            /**
             * Properties of a JoinTokenRequest.
             * @deprecated Use reeve.controller.v1.JoinTokenRequest.$Properties instead.
             */
            interface IJoinTokenRequest extends reeve.controller.v1.JoinTokenRequest.$Properties {
            }

            /** Represents a JoinTokenRequest. */
            class JoinTokenRequest {

                /**
                 * Constructs a new JoinTokenRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.JoinTokenRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new JoinTokenRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns JoinTokenRequest instance
                 */
                static create(properties: reeve.controller.v1.JoinTokenRequest.$Shape): reeve.controller.v1.JoinTokenRequest & reeve.controller.v1.JoinTokenRequest.$Shape;
                static create(properties?: reeve.controller.v1.JoinTokenRequest.$Properties): reeve.controller.v1.JoinTokenRequest;

                /**
                 * Encodes the specified JoinTokenRequest message. Does not implicitly {@link reeve.controller.v1.JoinTokenRequest.verify|verify} messages.
                 * @param message JoinTokenRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.JoinTokenRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a JoinTokenRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.JoinTokenRequest & reeve.controller.v1.JoinTokenRequest.$Shape} JoinTokenRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.JoinTokenRequest & reeve.controller.v1.JoinTokenRequest.$Shape;
            }

            namespace JoinTokenRequest {

                /** Properties of a JoinTokenRequest. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a JoinTokenRequest. */
                type $Shape = reeve.controller.v1.JoinTokenRequest.$Properties;
            }

            /**
             * Properties of a JoinToken.
             * @deprecated Use reeve.controller.v1.JoinToken.$Properties instead.
             */
            interface IJoinToken extends reeve.controller.v1.JoinToken.$Properties {
            }

            /** Represents a JoinToken. */
            class JoinToken {

                /**
                 * Constructs a new JoinToken.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.JoinToken.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** JoinToken token. */
                token: string;

                /**
                 * Creates a new JoinToken instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns JoinToken instance
                 */
                static create(properties: reeve.controller.v1.JoinToken.$Shape): reeve.controller.v1.JoinToken & reeve.controller.v1.JoinToken.$Shape;
                static create(properties?: reeve.controller.v1.JoinToken.$Properties): reeve.controller.v1.JoinToken;

                /**
                 * Encodes the specified JoinToken message. Does not implicitly {@link reeve.controller.v1.JoinToken.verify|verify} messages.
                 * @param message JoinToken message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.JoinToken.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a JoinToken message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.JoinToken & reeve.controller.v1.JoinToken.$Shape} JoinToken
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.JoinToken & reeve.controller.v1.JoinToken.$Shape;
            }

            namespace JoinToken {

                /** Properties of a JoinToken. */
                interface $Properties {

                    /** JoinToken token */
                    token?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a JoinToken. */
                type $Shape = reeve.controller.v1.JoinToken.$Properties;
            }

            /**
             * Properties of an AddSecret.
             * @deprecated Use reeve.controller.v1.AddSecret.$Properties instead.
             */
            interface IAddSecret extends reeve.controller.v1.AddSecret.$Properties {
            }

            /** Represents an AddSecret. */
            class AddSecret {

                /**
                 * Constructs a new AddSecret.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.AddSecret.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AddSecret name. */
                name: string;

                /** AddSecret description. */
                description: string;

                /** AddSecret content. */
                content: reeve.agent.v1.Pair[];

                /**
                 * Creates a new AddSecret instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AddSecret instance
                 */
                static create(properties: reeve.controller.v1.AddSecret.$Shape): reeve.controller.v1.AddSecret & reeve.controller.v1.AddSecret.$Shape;
                static create(properties?: reeve.controller.v1.AddSecret.$Properties): reeve.controller.v1.AddSecret;

                /**
                 * Encodes the specified AddSecret message. Does not implicitly {@link reeve.controller.v1.AddSecret.verify|verify} messages.
                 * @param message AddSecret message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.AddSecret.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AddSecret message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.AddSecret & reeve.controller.v1.AddSecret.$Shape} AddSecret
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.AddSecret & reeve.controller.v1.AddSecret.$Shape;
            }

            namespace AddSecret {

                /** Properties of an AddSecret. */
                interface $Properties {

                    /** AddSecret name */
                    name?: string;

                    /** AddSecret description */
                    description?: string;

                    /** AddSecret content */
                    content?: reeve.agent.v1.Pair.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AddSecret. */
                type $Shape = reeve.controller.v1.AddSecret.$Properties;
            }

            /**
             * Properties of an UpdateSecret.
             * @deprecated Use reeve.controller.v1.UpdateSecret.$Properties instead.
             */
            interface IUpdateSecret extends reeve.controller.v1.UpdateSecret.$Properties {
            }

            /** Represents an UpdateSecret. */
            class UpdateSecret {

                /**
                 * Constructs a new UpdateSecret.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.UpdateSecret.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** UpdateSecret secret. */
                secret: string;

                /** UpdateSecret name. */
                name: (string|null);

                /** UpdateSecret description. */
                description: (string|null);

                /** UpdateSecret content. */
                content: (reeve.agent.v1.SecretContent|null);

                /** UpdateSecret autoPrune. */
                autoPrune: (boolean|null);

                /**
                 * Creates a new UpdateSecret instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns UpdateSecret instance
                 */
                static create(properties: reeve.controller.v1.UpdateSecret.$Shape): reeve.controller.v1.UpdateSecret & reeve.controller.v1.UpdateSecret.$Shape;
                static create(properties?: reeve.controller.v1.UpdateSecret.$Properties): reeve.controller.v1.UpdateSecret;

                /**
                 * Encodes the specified UpdateSecret message. Does not implicitly {@link reeve.controller.v1.UpdateSecret.verify|verify} messages.
                 * @param message UpdateSecret message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.UpdateSecret.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an UpdateSecret message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.UpdateSecret & reeve.controller.v1.UpdateSecret.$Shape} UpdateSecret
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.UpdateSecret & reeve.controller.v1.UpdateSecret.$Shape;
            }

            namespace UpdateSecret {

                /** Properties of an UpdateSecret. */
                interface $Properties {

                    /** UpdateSecret secret */
                    secret?: string;

                    /** UpdateSecret name */
                    name?: (string|null);

                    /** UpdateSecret description */
                    description?: (string|null);

                    /** UpdateSecret content */
                    content?: (reeve.agent.v1.SecretContent.$Properties|null);

                    /** UpdateSecret autoPrune */
                    autoPrune?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an UpdateSecret. */
                type $Shape = reeve.controller.v1.UpdateSecret.$Properties;
            }

            /**
             * Properties of a GrantSecret.
             * @deprecated Use reeve.controller.v1.GrantSecret.$Properties instead.
             */
            interface IGrantSecret extends reeve.controller.v1.GrantSecret.$Properties {
            }

            /** Represents a GrantSecret. */
            class GrantSecret {

                /**
                 * Constructs a new GrantSecret.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.GrantSecret.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** GrantSecret secret. */
                secret: string;

                /** GrantSecret applications. */
                applications: string[];

                /**
                 * Creates a new GrantSecret instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns GrantSecret instance
                 */
                static create(properties: reeve.controller.v1.GrantSecret.$Shape): reeve.controller.v1.GrantSecret & reeve.controller.v1.GrantSecret.$Shape;
                static create(properties?: reeve.controller.v1.GrantSecret.$Properties): reeve.controller.v1.GrantSecret;

                /**
                 * Encodes the specified GrantSecret message. Does not implicitly {@link reeve.controller.v1.GrantSecret.verify|verify} messages.
                 * @param message GrantSecret message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.GrantSecret.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a GrantSecret message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.GrantSecret & reeve.controller.v1.GrantSecret.$Shape} GrantSecret
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.GrantSecret & reeve.controller.v1.GrantSecret.$Shape;
            }

            namespace GrantSecret {

                /** Properties of a GrantSecret. */
                interface $Properties {

                    /** GrantSecret secret */
                    secret?: string;

                    /** GrantSecret applications */
                    applications?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a GrantSecret. */
                type $Shape = reeve.controller.v1.GrantSecret.$Properties;
            }

            /**
             * Properties of a RevokeSecret.
             * @deprecated Use reeve.controller.v1.RevokeSecret.$Properties instead.
             */
            interface IRevokeSecret extends reeve.controller.v1.RevokeSecret.$Properties {
            }

            /** Represents a RevokeSecret. */
            class RevokeSecret {

                /**
                 * Constructs a new RevokeSecret.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.RevokeSecret.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RevokeSecret secret. */
                secret: string;

                /** RevokeSecret applications. */
                applications: string[];

                /**
                 * Creates a new RevokeSecret instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RevokeSecret instance
                 */
                static create(properties: reeve.controller.v1.RevokeSecret.$Shape): reeve.controller.v1.RevokeSecret & reeve.controller.v1.RevokeSecret.$Shape;
                static create(properties?: reeve.controller.v1.RevokeSecret.$Properties): reeve.controller.v1.RevokeSecret;

                /**
                 * Encodes the specified RevokeSecret message. Does not implicitly {@link reeve.controller.v1.RevokeSecret.verify|verify} messages.
                 * @param message RevokeSecret message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.RevokeSecret.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RevokeSecret message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.RevokeSecret & reeve.controller.v1.RevokeSecret.$Shape} RevokeSecret
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.RevokeSecret & reeve.controller.v1.RevokeSecret.$Shape;
            }

            namespace RevokeSecret {

                /** Properties of a RevokeSecret. */
                interface $Properties {

                    /** RevokeSecret secret */
                    secret?: string;

                    /** RevokeSecret applications */
                    applications?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RevokeSecret. */
                type $Shape = reeve.controller.v1.RevokeSecret.$Properties;
            }

            /**
             * Properties of a RemoveSecret.
             * @deprecated Use reeve.controller.v1.RemoveSecret.$Properties instead.
             */
            interface IRemoveSecret extends reeve.controller.v1.RemoveSecret.$Properties {
            }

            /** Represents a RemoveSecret. */
            class RemoveSecret {

                /**
                 * Constructs a new RemoveSecret.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.RemoveSecret.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RemoveSecret secret. */
                secret: string;

                /** RemoveSecret revision. */
                revision: (number|null);

                /**
                 * Creates a new RemoveSecret instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RemoveSecret instance
                 */
                static create(properties: reeve.controller.v1.RemoveSecret.$Shape): reeve.controller.v1.RemoveSecret & reeve.controller.v1.RemoveSecret.$Shape;
                static create(properties?: reeve.controller.v1.RemoveSecret.$Properties): reeve.controller.v1.RemoveSecret;

                /**
                 * Encodes the specified RemoveSecret message. Does not implicitly {@link reeve.controller.v1.RemoveSecret.verify|verify} messages.
                 * @param message RemoveSecret message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.RemoveSecret.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RemoveSecret message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.RemoveSecret & reeve.controller.v1.RemoveSecret.$Shape} RemoveSecret
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.RemoveSecret & reeve.controller.v1.RemoveSecret.$Shape;
            }

            namespace RemoveSecret {

                /** Properties of a RemoveSecret. */
                interface $Properties {

                    /** RemoveSecret secret */
                    secret?: string;

                    /** RemoveSecret revision */
                    revision?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RemoveSecret. */
                type $Shape = reeve.controller.v1.RemoveSecret.$Properties;
            }

            /**
             * Properties of a SecretAdded.
             * @deprecated Use reeve.controller.v1.SecretAdded.$Properties instead.
             */
            interface ISecretAdded extends reeve.controller.v1.SecretAdded.$Properties {
            }

            /** Represents a SecretAdded. */
            class SecretAdded {

                /**
                 * Constructs a new SecretAdded.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.SecretAdded.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SecretAdded secret. */
                secret: string;

                /**
                 * Creates a new SecretAdded instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SecretAdded instance
                 */
                static create(properties: reeve.controller.v1.SecretAdded.$Shape): reeve.controller.v1.SecretAdded & reeve.controller.v1.SecretAdded.$Shape;
                static create(properties?: reeve.controller.v1.SecretAdded.$Properties): reeve.controller.v1.SecretAdded;

                /**
                 * Encodes the specified SecretAdded message. Does not implicitly {@link reeve.controller.v1.SecretAdded.verify|verify} messages.
                 * @param message SecretAdded message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.SecretAdded.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SecretAdded message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.SecretAdded & reeve.controller.v1.SecretAdded.$Shape} SecretAdded
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.SecretAdded & reeve.controller.v1.SecretAdded.$Shape;
            }

            namespace SecretAdded {

                /** Properties of a SecretAdded. */
                interface $Properties {

                    /** SecretAdded secret */
                    secret?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SecretAdded. */
                type $Shape = reeve.controller.v1.SecretAdded.$Properties;
            }

            /**
             * Properties of a SecretQuery.
             * @deprecated Use reeve.controller.v1.SecretQuery.$Properties instead.
             */
            interface ISecretQuery extends reeve.controller.v1.SecretQuery.$Properties {
            }

            /** Represents a SecretQuery. */
            class SecretQuery {

                /**
                 * Constructs a new SecretQuery.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.SecretQuery.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SecretQuery secret. */
                secret: (string|null);

                /** SecretQuery owner. */
                owner: (string|null);

                /** SecretQuery reveal. */
                reveal: boolean;

                /** SecretQuery revision. */
                revision: (number|null);

                /**
                 * Creates a new SecretQuery instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SecretQuery instance
                 */
                static create(properties: reeve.controller.v1.SecretQuery.$Shape): reeve.controller.v1.SecretQuery & reeve.controller.v1.SecretQuery.$Shape;
                static create(properties?: reeve.controller.v1.SecretQuery.$Properties): reeve.controller.v1.SecretQuery;

                /**
                 * Encodes the specified SecretQuery message. Does not implicitly {@link reeve.controller.v1.SecretQuery.verify|verify} messages.
                 * @param message SecretQuery message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.SecretQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SecretQuery message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.SecretQuery & reeve.controller.v1.SecretQuery.$Shape} SecretQuery
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.SecretQuery & reeve.controller.v1.SecretQuery.$Shape;
            }

            namespace SecretQuery {

                /** Properties of a SecretQuery. */
                interface $Properties {

                    /** SecretQuery secret */
                    secret?: (string|null);

                    /** SecretQuery owner */
                    owner?: (string|null);

                    /** SecretQuery reveal */
                    reveal?: boolean;

                    /** SecretQuery revision */
                    revision?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SecretQuery. */
                type $Shape = reeve.controller.v1.SecretQuery.$Properties;
            }

            /**
             * Properties of a SecretList.
             * @deprecated Use reeve.controller.v1.SecretList.$Properties instead.
             */
            interface ISecretList extends reeve.controller.v1.SecretList.$Properties {
            }

            /** Represents a SecretList. */
            class SecretList {

                /**
                 * Constructs a new SecretList.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.SecretList.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SecretList secrets. */
                secrets: reeve.controller.v1.SecretInfo[];

                /**
                 * Creates a new SecretList instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SecretList instance
                 */
                static create(properties: reeve.controller.v1.SecretList.$Shape): reeve.controller.v1.SecretList & reeve.controller.v1.SecretList.$Shape;
                static create(properties?: reeve.controller.v1.SecretList.$Properties): reeve.controller.v1.SecretList;

                /**
                 * Encodes the specified SecretList message. Does not implicitly {@link reeve.controller.v1.SecretList.verify|verify} messages.
                 * @param message SecretList message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.SecretList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SecretList message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.SecretList & reeve.controller.v1.SecretList.$Shape} SecretList
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.SecretList & reeve.controller.v1.SecretList.$Shape;
            }

            namespace SecretList {

                /** Properties of a SecretList. */
                interface $Properties {

                    /** SecretList secrets */
                    secrets?: reeve.controller.v1.SecretInfo.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SecretList. */
                type $Shape = reeve.controller.v1.SecretList.$Properties;
            }

            /**
             * Properties of a SecretInfo.
             * @deprecated Use reeve.controller.v1.SecretInfo.$Properties instead.
             */
            interface ISecretInfo extends reeve.controller.v1.SecretInfo.$Properties {
            }

            /** Represents a SecretInfo. */
            class SecretInfo {

                /**
                 * Constructs a new SecretInfo.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.SecretInfo.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SecretInfo secret. */
                secret: string;

                /** SecretInfo owner. */
                owner: string;

                /** SecretInfo name. */
                name: string;

                /** SecretInfo label. */
                label: string;

                /** SecretInfo description. */
                description: string;

                /** SecretInfo rotate. */
                rotate: reeve.agent.v1.RotatePolicy;

                /** SecretInfo rotateAt. */
                rotateAt: (number|null);

                /** SecretInfo latest. */
                latest: number;

                /** SecretInfo createdAt. */
                createdAt: number;

                /** SecretInfo updatedAt. */
                updatedAt: number;

                /** SecretInfo revisions. */
                revisions: reeve.controller.v1.SecretRevisionInfo[];

                /** SecretInfo access. */
                access: reeve.controller.v1.SecretAccessInfo[];

                /** SecretInfo content. */
                content: (reeve.agent.v1.SecretContent|null);

                /**
                 * Creates a new SecretInfo instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SecretInfo instance
                 */
                static create(properties: reeve.controller.v1.SecretInfo.$Shape): reeve.controller.v1.SecretInfo & reeve.controller.v1.SecretInfo.$Shape;
                static create(properties?: reeve.controller.v1.SecretInfo.$Properties): reeve.controller.v1.SecretInfo;

                /**
                 * Encodes the specified SecretInfo message. Does not implicitly {@link reeve.controller.v1.SecretInfo.verify|verify} messages.
                 * @param message SecretInfo message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.SecretInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SecretInfo message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.SecretInfo & reeve.controller.v1.SecretInfo.$Shape} SecretInfo
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.SecretInfo & reeve.controller.v1.SecretInfo.$Shape;
            }

            namespace SecretInfo {

                /** Properties of a SecretInfo. */
                interface $Properties {

                    /** SecretInfo secret */
                    secret?: string;

                    /** SecretInfo owner */
                    owner?: string;

                    /** SecretInfo name */
                    name?: string;

                    /** SecretInfo label */
                    label?: string;

                    /** SecretInfo description */
                    description?: string;

                    /** SecretInfo rotate */
                    rotate?: reeve.agent.v1.RotatePolicy;

                    /** SecretInfo rotateAt */
                    rotateAt?: (number|null);

                    /** SecretInfo latest */
                    latest?: number;

                    /** SecretInfo createdAt */
                    createdAt?: number;

                    /** SecretInfo updatedAt */
                    updatedAt?: number;

                    /** SecretInfo revisions */
                    revisions?: reeve.controller.v1.SecretRevisionInfo.$Properties[];

                    /** SecretInfo access */
                    access?: reeve.controller.v1.SecretAccessInfo.$Properties[];

                    /** SecretInfo content */
                    content?: (reeve.agent.v1.SecretContent.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SecretInfo. */
                type $Shape = reeve.controller.v1.SecretInfo.$Properties;
            }

            /**
             * Properties of a SecretRevisionInfo.
             * @deprecated Use reeve.controller.v1.SecretRevisionInfo.$Properties instead.
             */
            interface ISecretRevisionInfo extends reeve.controller.v1.SecretRevisionInfo.$Properties {
            }

            /** Represents a SecretRevisionInfo. */
            class SecretRevisionInfo {

                /**
                 * Constructs a new SecretRevisionInfo.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.SecretRevisionInfo.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SecretRevisionInfo revision. */
                revision: number;

                /** SecretRevisionInfo createdAt. */
                createdAt: number;

                /** SecretRevisionInfo expireAt. */
                expireAt: (number|null);

                /**
                 * Creates a new SecretRevisionInfo instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SecretRevisionInfo instance
                 */
                static create(properties: reeve.controller.v1.SecretRevisionInfo.$Shape): reeve.controller.v1.SecretRevisionInfo & reeve.controller.v1.SecretRevisionInfo.$Shape;
                static create(properties?: reeve.controller.v1.SecretRevisionInfo.$Properties): reeve.controller.v1.SecretRevisionInfo;

                /**
                 * Encodes the specified SecretRevisionInfo message. Does not implicitly {@link reeve.controller.v1.SecretRevisionInfo.verify|verify} messages.
                 * @param message SecretRevisionInfo message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.SecretRevisionInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SecretRevisionInfo message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.SecretRevisionInfo & reeve.controller.v1.SecretRevisionInfo.$Shape} SecretRevisionInfo
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.SecretRevisionInfo & reeve.controller.v1.SecretRevisionInfo.$Shape;
            }

            namespace SecretRevisionInfo {

                /** Properties of a SecretRevisionInfo. */
                interface $Properties {

                    /** SecretRevisionInfo revision */
                    revision?: number;

                    /** SecretRevisionInfo createdAt */
                    createdAt?: number;

                    /** SecretRevisionInfo expireAt */
                    expireAt?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SecretRevisionInfo. */
                type $Shape = reeve.controller.v1.SecretRevisionInfo.$Properties;
            }

            /**
             * Properties of a SecretAccessInfo.
             * @deprecated Use reeve.controller.v1.SecretAccessInfo.$Properties instead.
             */
            interface ISecretAccessInfo extends reeve.controller.v1.SecretAccessInfo.$Properties {
            }

            /** Represents a SecretAccessInfo. */
            class SecretAccessInfo {

                /**
                 * Constructs a new SecretAccessInfo.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.SecretAccessInfo.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SecretAccessInfo target. */
                target: string;

                /** SecretAccessInfo relation. */
                relation: (number|null);

                /**
                 * Creates a new SecretAccessInfo instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SecretAccessInfo instance
                 */
                static create(properties: reeve.controller.v1.SecretAccessInfo.$Shape): reeve.controller.v1.SecretAccessInfo & reeve.controller.v1.SecretAccessInfo.$Shape;
                static create(properties?: reeve.controller.v1.SecretAccessInfo.$Properties): reeve.controller.v1.SecretAccessInfo;

                /**
                 * Encodes the specified SecretAccessInfo message. Does not implicitly {@link reeve.controller.v1.SecretAccessInfo.verify|verify} messages.
                 * @param message SecretAccessInfo message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.SecretAccessInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SecretAccessInfo message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.SecretAccessInfo & reeve.controller.v1.SecretAccessInfo.$Shape} SecretAccessInfo
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.SecretAccessInfo & reeve.controller.v1.SecretAccessInfo.$Shape;
            }

            namespace SecretAccessInfo {

                /** Properties of a SecretAccessInfo. */
                interface $Properties {

                    /** SecretAccessInfo target */
                    target?: string;

                    /** SecretAccessInfo relation */
                    relation?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SecretAccessInfo. */
                type $Shape = reeve.controller.v1.SecretAccessInfo.$Properties;
            }

            /**
             * Properties of an AddStorage.
             * @deprecated Use reeve.controller.v1.AddStorage.$Properties instead.
             */
            interface IAddStorage extends reeve.controller.v1.AddStorage.$Properties {
            }

            /** Represents an AddStorage. */
            class AddStorage {

                /**
                 * Constructs a new AddStorage.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.AddStorage.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AddStorage unit. */
                unit: string;

                /** AddStorage storage. */
                storage: reeve.agent.v1.Pair[];

                /**
                 * Creates a new AddStorage instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AddStorage instance
                 */
                static create(properties: reeve.controller.v1.AddStorage.$Shape): reeve.controller.v1.AddStorage & reeve.controller.v1.AddStorage.$Shape;
                static create(properties?: reeve.controller.v1.AddStorage.$Properties): reeve.controller.v1.AddStorage;

                /**
                 * Encodes the specified AddStorage message. Does not implicitly {@link reeve.controller.v1.AddStorage.verify|verify} messages.
                 * @param message AddStorage message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.AddStorage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AddStorage message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.AddStorage & reeve.controller.v1.AddStorage.$Shape} AddStorage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.AddStorage & reeve.controller.v1.AddStorage.$Shape;
            }

            namespace AddStorage {

                /** Properties of an AddStorage. */
                interface $Properties {

                    /** AddStorage unit */
                    unit?: string;

                    /** AddStorage storage */
                    storage?: reeve.agent.v1.Pair.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AddStorage. */
                type $Shape = reeve.controller.v1.AddStorage.$Properties;
            }

            /**
             * Properties of an AttachStorage.
             * @deprecated Use reeve.controller.v1.AttachStorage.$Properties instead.
             */
            interface IAttachStorage extends reeve.controller.v1.AttachStorage.$Properties {
            }

            /** Represents an AttachStorage. */
            class AttachStorage {

                /**
                 * Constructs a new AttachStorage.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.AttachStorage.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AttachStorage unit. */
                unit: string;

                /** AttachStorage storage. */
                storage: string[];

                /**
                 * Creates a new AttachStorage instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AttachStorage instance
                 */
                static create(properties: reeve.controller.v1.AttachStorage.$Shape): reeve.controller.v1.AttachStorage & reeve.controller.v1.AttachStorage.$Shape;
                static create(properties?: reeve.controller.v1.AttachStorage.$Properties): reeve.controller.v1.AttachStorage;

                /**
                 * Encodes the specified AttachStorage message. Does not implicitly {@link reeve.controller.v1.AttachStorage.verify|verify} messages.
                 * @param message AttachStorage message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.AttachStorage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AttachStorage message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.AttachStorage & reeve.controller.v1.AttachStorage.$Shape} AttachStorage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.AttachStorage & reeve.controller.v1.AttachStorage.$Shape;
            }

            namespace AttachStorage {

                /** Properties of an AttachStorage. */
                interface $Properties {

                    /** AttachStorage unit */
                    unit?: string;

                    /** AttachStorage storage */
                    storage?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AttachStorage. */
                type $Shape = reeve.controller.v1.AttachStorage.$Properties;
            }

            /**
             * Properties of a DetachStorage.
             * @deprecated Use reeve.controller.v1.DetachStorage.$Properties instead.
             */
            interface IDetachStorage extends reeve.controller.v1.DetachStorage.$Properties {
            }

            /** Represents a DetachStorage. */
            class DetachStorage {

                /**
                 * Constructs a new DetachStorage.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.DetachStorage.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** DetachStorage storage. */
                storage: string[];

                /**
                 * Creates a new DetachStorage instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns DetachStorage instance
                 */
                static create(properties: reeve.controller.v1.DetachStorage.$Shape): reeve.controller.v1.DetachStorage & reeve.controller.v1.DetachStorage.$Shape;
                static create(properties?: reeve.controller.v1.DetachStorage.$Properties): reeve.controller.v1.DetachStorage;

                /**
                 * Encodes the specified DetachStorage message. Does not implicitly {@link reeve.controller.v1.DetachStorage.verify|verify} messages.
                 * @param message DetachStorage message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.DetachStorage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a DetachStorage message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.DetachStorage & reeve.controller.v1.DetachStorage.$Shape} DetachStorage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.DetachStorage & reeve.controller.v1.DetachStorage.$Shape;
            }

            namespace DetachStorage {

                /** Properties of a DetachStorage. */
                interface $Properties {

                    /** DetachStorage storage */
                    storage?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a DetachStorage. */
                type $Shape = reeve.controller.v1.DetachStorage.$Properties;
            }

            /**
             * Properties of a RemoveStorage.
             * @deprecated Use reeve.controller.v1.RemoveStorage.$Properties instead.
             */
            interface IRemoveStorage extends reeve.controller.v1.RemoveStorage.$Properties {
            }

            /** Represents a RemoveStorage. */
            class RemoveStorage {

                /**
                 * Constructs a new RemoveStorage.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.RemoveStorage.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RemoveStorage storage. */
                storage: string[];

                /** RemoveStorage force. */
                force: boolean;

                /**
                 * Creates a new RemoveStorage instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RemoveStorage instance
                 */
                static create(properties: reeve.controller.v1.RemoveStorage.$Shape): reeve.controller.v1.RemoveStorage & reeve.controller.v1.RemoveStorage.$Shape;
                static create(properties?: reeve.controller.v1.RemoveStorage.$Properties): reeve.controller.v1.RemoveStorage;

                /**
                 * Encodes the specified RemoveStorage message. Does not implicitly {@link reeve.controller.v1.RemoveStorage.verify|verify} messages.
                 * @param message RemoveStorage message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.RemoveStorage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RemoveStorage message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.RemoveStorage & reeve.controller.v1.RemoveStorage.$Shape} RemoveStorage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.RemoveStorage & reeve.controller.v1.RemoveStorage.$Shape;
            }

            namespace RemoveStorage {

                /** Properties of a RemoveStorage. */
                interface $Properties {

                    /** RemoveStorage storage */
                    storage?: string[];

                    /** RemoveStorage force */
                    force?: boolean;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RemoveStorage. */
                type $Shape = reeve.controller.v1.RemoveStorage.$Properties;
            }

            /**
             * Properties of an AttachResource.
             * @deprecated Use reeve.controller.v1.AttachResource.$Properties instead.
             */
            interface IAttachResource extends reeve.controller.v1.AttachResource.$Properties {
            }

            /** Represents an AttachResource. */
            class AttachResource {

                /**
                 * Constructs a new AttachResource.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.AttachResource.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AttachResource application. */
                application: string;

                /** AttachResource name. */
                name: string;

                /** AttachResource given. */
                given: reeve.controller.v1.GivenResource;

                /**
                 * Creates a new AttachResource instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AttachResource instance
                 */
                static create(properties: reeve.controller.v1.AttachResource.$Shape): reeve.controller.v1.AttachResource & reeve.controller.v1.AttachResource.$Shape;
                static create(properties?: reeve.controller.v1.AttachResource.$Properties): reeve.controller.v1.AttachResource;

                /**
                 * Encodes the specified AttachResource message. Does not implicitly {@link reeve.controller.v1.AttachResource.verify|verify} messages.
                 * @param message AttachResource message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.AttachResource.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AttachResource message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.AttachResource & reeve.controller.v1.AttachResource.$Shape} AttachResource
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.AttachResource & reeve.controller.v1.AttachResource.$Shape;
            }

            namespace AttachResource {

                /** Properties of an AttachResource. */
                interface $Properties {

                    /** AttachResource application */
                    application?: string;

                    /** AttachResource name */
                    name?: string;

                    /** AttachResource given */
                    given?: reeve.controller.v1.GivenResource.$Properties;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AttachResource. */
                type $Shape = reeve.controller.v1.AttachResource.$Properties;
            }

            /**
             * Properties of a GivenResourcePair.
             * @deprecated Use reeve.controller.v1.GivenResourcePair.$Properties instead.
             */
            interface IGivenResourcePair extends reeve.controller.v1.GivenResourcePair.$Properties {
            }

            /** Represents a GivenResourcePair. */
            class GivenResourcePair {

                /**
                 * Constructs a new GivenResourcePair.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.GivenResourcePair.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** GivenResourcePair key. */
                key: string;

                /** GivenResourcePair value. */
                value: reeve.controller.v1.GivenResource;

                /**
                 * Creates a new GivenResourcePair instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns GivenResourcePair instance
                 */
                static create(properties: reeve.controller.v1.GivenResourcePair.$Shape): reeve.controller.v1.GivenResourcePair & reeve.controller.v1.GivenResourcePair.$Shape;
                static create(properties?: reeve.controller.v1.GivenResourcePair.$Properties): reeve.controller.v1.GivenResourcePair;

                /**
                 * Encodes the specified GivenResourcePair message. Does not implicitly {@link reeve.controller.v1.GivenResourcePair.verify|verify} messages.
                 * @param message GivenResourcePair message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.GivenResourcePair.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a GivenResourcePair message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.GivenResourcePair & reeve.controller.v1.GivenResourcePair.$Shape} GivenResourcePair
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.GivenResourcePair & reeve.controller.v1.GivenResourcePair.$Shape;
            }

            namespace GivenResourcePair {

                /** Properties of a GivenResourcePair. */
                interface $Properties {

                    /** GivenResourcePair key */
                    key?: string;

                    /** GivenResourcePair value */
                    value?: reeve.controller.v1.GivenResource.$Properties;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a GivenResourcePair. */
                type $Shape = reeve.controller.v1.GivenResourcePair.$Properties;
            }

            /**
             * Properties of a GivenResource.
             * @deprecated Use reeve.controller.v1.GivenResource.$Properties instead.
             */
            interface IGivenResource extends reeve.controller.v1.GivenResource.$Properties {
            }

            /** Represents a GivenResource. */
            class GivenResource {

                /**
                 * Constructs a new GivenResource.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.GivenResource.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** GivenResource digest. */
                digest: string;

                /** GivenResource filename. */
                filename: string;

                /** GivenResource image. */
                image: boolean;

                /**
                 * Creates a new GivenResource instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns GivenResource instance
                 */
                static create(properties: reeve.controller.v1.GivenResource.$Shape): reeve.controller.v1.GivenResource & reeve.controller.v1.GivenResource.$Shape;
                static create(properties?: reeve.controller.v1.GivenResource.$Properties): reeve.controller.v1.GivenResource;

                /**
                 * Encodes the specified GivenResource message. Does not implicitly {@link reeve.controller.v1.GivenResource.verify|verify} messages.
                 * @param message GivenResource message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.GivenResource.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a GivenResource message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.GivenResource & reeve.controller.v1.GivenResource.$Shape} GivenResource
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.GivenResource & reeve.controller.v1.GivenResource.$Shape;
            }

            namespace GivenResource {

                /** Properties of a GivenResource. */
                interface $Properties {

                    /** GivenResource digest */
                    digest?: string;

                    /** GivenResource filename */
                    filename?: string;

                    /** GivenResource image */
                    image?: boolean;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a GivenResource. */
                type $Shape = reeve.controller.v1.GivenResource.$Properties;
            }

            /**
             * Properties of a ContentPart.
             * @deprecated Use reeve.controller.v1.ContentPart.$Properties instead.
             */
            interface IContentPart extends reeve.controller.v1.ContentPart.$Properties {
            }

            /** Represents a ContentPart. */
            class ContentPart {

                /**
                 * Constructs a new ContentPart.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ContentPart.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ContentPart content. */
                content: (Uint8Array|null);

                /** ContentPart end. */
                end: (reeve.controller.v1.UploadEnd|null);

                /** ContentPart part. */
                part?: ("content"|"end");

                /**
                 * Creates a new ContentPart instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ContentPart instance
                 */
                static create(properties: reeve.controller.v1.ContentPart.$Shape): reeve.controller.v1.ContentPart & reeve.controller.v1.ContentPart.$Shape;
                static create(properties?: reeve.controller.v1.ContentPart.$Properties): reeve.controller.v1.ContentPart;

                /**
                 * Encodes the specified ContentPart message. Does not implicitly {@link reeve.controller.v1.ContentPart.verify|verify} messages.
                 * @param message ContentPart message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ContentPart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ContentPart message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ContentPart & reeve.controller.v1.ContentPart.$Shape} ContentPart
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ContentPart & reeve.controller.v1.ContentPart.$Shape;
            }

            namespace ContentPart {

                /** Properties of a ContentPart. */
                interface $Properties {

                    /** ContentPart content */
                    content?: (Uint8Array|null);

                    /** ContentPart end */
                    end?: (reeve.controller.v1.UploadEnd.$Properties|null);

                    /** ContentPart part */
                    part?: ("content"|"end");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a ContentPart. */
                type $Shape = {
                  content?: Uint8Array|null;
                  end?: reeve.controller.v1.UploadEnd.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ part?: undefined; content?: null; end?: null }|{ part?: "content"; content: Uint8Array; end?: null }|{ part?: "end"; content?: null; end: reeve.controller.v1.UploadEnd.$Shape })
                );
            }

            /**
             * Properties of an UploadedContent.
             * @deprecated Use reeve.controller.v1.UploadedContent.$Properties instead.
             */
            interface IUploadedContent extends reeve.controller.v1.UploadedContent.$Properties {
            }

            /** Represents an UploadedContent. */
            class UploadedContent {

                /**
                 * Constructs a new UploadedContent.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.UploadedContent.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** UploadedContent digest. */
                digest: string;

                /** UploadedContent length. */
                length: number;

                /**
                 * Creates a new UploadedContent instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns UploadedContent instance
                 */
                static create(properties: reeve.controller.v1.UploadedContent.$Shape): reeve.controller.v1.UploadedContent & reeve.controller.v1.UploadedContent.$Shape;
                static create(properties?: reeve.controller.v1.UploadedContent.$Properties): reeve.controller.v1.UploadedContent;

                /**
                 * Encodes the specified UploadedContent message. Does not implicitly {@link reeve.controller.v1.UploadedContent.verify|verify} messages.
                 * @param message UploadedContent message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.UploadedContent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an UploadedContent message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.UploadedContent & reeve.controller.v1.UploadedContent.$Shape} UploadedContent
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.UploadedContent & reeve.controller.v1.UploadedContent.$Shape;
            }

            namespace UploadedContent {

                /** Properties of an UploadedContent. */
                interface $Properties {

                    /** UploadedContent digest */
                    digest?: string;

                    /** UploadedContent length */
                    length?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an UploadedContent. */
                type $Shape = reeve.controller.v1.UploadedContent.$Properties;
            }

            /**
             * Properties of a ResourcesRequest.
             * @deprecated Use reeve.controller.v1.ResourcesRequest.$Properties instead.
             */
            interface IResourcesRequest extends reeve.controller.v1.ResourcesRequest.$Properties {
            }

            /** Represents a ResourcesRequest. */
            class ResourcesRequest {

                /**
                 * Constructs a new ResourcesRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ResourcesRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ResourcesRequest application. */
                application: string;

                /**
                 * Creates a new ResourcesRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ResourcesRequest instance
                 */
                static create(properties: reeve.controller.v1.ResourcesRequest.$Shape): reeve.controller.v1.ResourcesRequest & reeve.controller.v1.ResourcesRequest.$Shape;
                static create(properties?: reeve.controller.v1.ResourcesRequest.$Properties): reeve.controller.v1.ResourcesRequest;

                /**
                 * Encodes the specified ResourcesRequest message. Does not implicitly {@link reeve.controller.v1.ResourcesRequest.verify|verify} messages.
                 * @param message ResourcesRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ResourcesRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ResourcesRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ResourcesRequest & reeve.controller.v1.ResourcesRequest.$Shape} ResourcesRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ResourcesRequest & reeve.controller.v1.ResourcesRequest.$Shape;
            }

            namespace ResourcesRequest {

                /** Properties of a ResourcesRequest. */
                interface $Properties {

                    /** ResourcesRequest application */
                    application?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ResourcesRequest. */
                type $Shape = reeve.controller.v1.ResourcesRequest.$Properties;
            }

            /**
             * Properties of a ResourceList.
             * @deprecated Use reeve.controller.v1.ResourceList.$Properties instead.
             */
            interface IResourceList extends reeve.controller.v1.ResourceList.$Properties {
            }

            /** Represents a ResourceList. */
            class ResourceList {

                /**
                 * Constructs a new ResourceList.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ResourceList.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ResourceList resources. */
                resources: reeve.controller.v1.ResourceView[];

                /**
                 * Creates a new ResourceList instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ResourceList instance
                 */
                static create(properties: reeve.controller.v1.ResourceList.$Shape): reeve.controller.v1.ResourceList & reeve.controller.v1.ResourceList.$Shape;
                static create(properties?: reeve.controller.v1.ResourceList.$Properties): reeve.controller.v1.ResourceList;

                /**
                 * Encodes the specified ResourceList message. Does not implicitly {@link reeve.controller.v1.ResourceList.verify|verify} messages.
                 * @param message ResourceList message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ResourceList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ResourceList message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ResourceList & reeve.controller.v1.ResourceList.$Shape} ResourceList
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ResourceList & reeve.controller.v1.ResourceList.$Shape;
            }

            namespace ResourceList {

                /** Properties of a ResourceList. */
                interface $Properties {

                    /** ResourceList resources */
                    resources?: reeve.controller.v1.ResourceView.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ResourceList. */
                type $Shape = reeve.controller.v1.ResourceList.$Properties;
            }

            /** ResourceKind enum. */
            enum ResourceKind {

                /** RESOURCE_KIND_UNSPECIFIED value */
                RESOURCE_KIND_UNSPECIFIED = 0,

                /** RESOURCE_KIND_FILE value */
                RESOURCE_KIND_FILE = 1,

                /** RESOURCE_KIND_OCI_IMAGE value */
                RESOURCE_KIND_OCI_IMAGE = 2
            }

            /** ResourceOrigin enum. */
            enum ResourceOrigin {

                /** RESOURCE_ORIGIN_UNSPECIFIED value */
                RESOURCE_ORIGIN_UNSPECIFIED = 0,

                /** RESOURCE_ORIGIN_UPLOAD value */
                RESOURCE_ORIGIN_UPLOAD = 1
            }

            /**
             * Properties of a ResourceView.
             * @deprecated Use reeve.controller.v1.ResourceView.$Properties instead.
             */
            interface IResourceView extends reeve.controller.v1.ResourceView.$Properties {
            }

            /** Represents a ResourceView. */
            class ResourceView {

                /**
                 * Constructs a new ResourceView.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ResourceView.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ResourceView name. */
                name: string;

                /** ResourceView kind. */
                kind: reeve.controller.v1.ResourceKind;

                /** ResourceView filename. */
                filename: string;

                /** ResourceView description. */
                description: string;

                /** ResourceView given. */
                given: (reeve.controller.v1.ResourceGiven|null);

                /**
                 * Creates a new ResourceView instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ResourceView instance
                 */
                static create(properties: reeve.controller.v1.ResourceView.$Shape): reeve.controller.v1.ResourceView & reeve.controller.v1.ResourceView.$Shape;
                static create(properties?: reeve.controller.v1.ResourceView.$Properties): reeve.controller.v1.ResourceView;

                /**
                 * Encodes the specified ResourceView message. Does not implicitly {@link reeve.controller.v1.ResourceView.verify|verify} messages.
                 * @param message ResourceView message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ResourceView.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ResourceView message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ResourceView & reeve.controller.v1.ResourceView.$Shape} ResourceView
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ResourceView & reeve.controller.v1.ResourceView.$Shape;
            }

            namespace ResourceView {

                /** Properties of a ResourceView. */
                interface $Properties {

                    /** ResourceView name */
                    name?: string;

                    /** ResourceView kind */
                    kind?: reeve.controller.v1.ResourceKind;

                    /** ResourceView filename */
                    filename?: string;

                    /** ResourceView description */
                    description?: string;

                    /** ResourceView given */
                    given?: (reeve.controller.v1.ResourceGiven.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ResourceView. */
                type $Shape = reeve.controller.v1.ResourceView.$Properties;
            }

            /**
             * Properties of a ResourceGiven.
             * @deprecated Use reeve.controller.v1.ResourceGiven.$Properties instead.
             */
            interface IResourceGiven extends reeve.controller.v1.ResourceGiven.$Properties {
            }

            /** Represents a ResourceGiven. */
            class ResourceGiven {

                /**
                 * Constructs a new ResourceGiven.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ResourceGiven.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ResourceGiven revision. */
                revision: number;

                /** ResourceGiven digest. */
                digest: string;

                /** ResourceGiven length. */
                length: number;

                /** ResourceGiven filename. */
                filename: string;

                /** ResourceGiven origin. */
                origin: reeve.controller.v1.ResourceOrigin;

                /** ResourceGiven at. */
                at: number;

                /**
                 * Creates a new ResourceGiven instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ResourceGiven instance
                 */
                static create(properties: reeve.controller.v1.ResourceGiven.$Shape): reeve.controller.v1.ResourceGiven & reeve.controller.v1.ResourceGiven.$Shape;
                static create(properties?: reeve.controller.v1.ResourceGiven.$Properties): reeve.controller.v1.ResourceGiven;

                /**
                 * Encodes the specified ResourceGiven message. Does not implicitly {@link reeve.controller.v1.ResourceGiven.verify|verify} messages.
                 * @param message ResourceGiven message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ResourceGiven.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ResourceGiven message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ResourceGiven & reeve.controller.v1.ResourceGiven.$Shape} ResourceGiven
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ResourceGiven & reeve.controller.v1.ResourceGiven.$Shape;
            }

            namespace ResourceGiven {

                /** Properties of a ResourceGiven. */
                interface $Properties {

                    /** ResourceGiven revision */
                    revision?: number;

                    /** ResourceGiven digest */
                    digest?: string;

                    /** ResourceGiven length */
                    length?: number;

                    /** ResourceGiven filename */
                    filename?: string;

                    /** ResourceGiven origin */
                    origin?: reeve.controller.v1.ResourceOrigin;

                    /** ResourceGiven at */
                    at?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ResourceGiven. */
                type $Shape = reeve.controller.v1.ResourceGiven.$Properties;
            }

            /**
             * Properties of an Offer.
             * @deprecated Use reeve.controller.v1.Offer.$Properties instead.
             */
            interface IOffer extends reeve.controller.v1.Offer.$Properties {
            }

            /** Represents an Offer. */
            class Offer {

                /**
                 * Constructs a new Offer.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.Offer.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Offer application. */
                application: string;

                /** Offer endpoints. */
                endpoints: string[];

                /** Offer name. */
                name: (string|null);

                /**
                 * Creates a new Offer instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Offer instance
                 */
                static create(properties: reeve.controller.v1.Offer.$Shape): reeve.controller.v1.Offer & reeve.controller.v1.Offer.$Shape;
                static create(properties?: reeve.controller.v1.Offer.$Properties): reeve.controller.v1.Offer;

                /**
                 * Encodes the specified Offer message. Does not implicitly {@link reeve.controller.v1.Offer.verify|verify} messages.
                 * @param message Offer message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.Offer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Offer message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.Offer & reeve.controller.v1.Offer.$Shape} Offer
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.Offer & reeve.controller.v1.Offer.$Shape;
            }

            namespace Offer {

                /** Properties of an Offer. */
                interface $Properties {

                    /** Offer application */
                    application?: string;

                    /** Offer endpoints */
                    endpoints?: string[];

                    /** Offer name */
                    name?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Offer. */
                type $Shape = reeve.controller.v1.Offer.$Properties;
            }

            /**
             * Properties of a RemoveOffer.
             * @deprecated Use reeve.controller.v1.RemoveOffer.$Properties instead.
             */
            interface IRemoveOffer extends reeve.controller.v1.RemoveOffer.$Properties {
            }

            /** Represents a RemoveOffer. */
            class RemoveOffer {

                /**
                 * Constructs a new RemoveOffer.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.RemoveOffer.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RemoveOffer offer. */
                offer: string;

                /** RemoveOffer force. */
                force: boolean;

                /**
                 * Creates a new RemoveOffer instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RemoveOffer instance
                 */
                static create(properties: reeve.controller.v1.RemoveOffer.$Shape): reeve.controller.v1.RemoveOffer & reeve.controller.v1.RemoveOffer.$Shape;
                static create(properties?: reeve.controller.v1.RemoveOffer.$Properties): reeve.controller.v1.RemoveOffer;

                /**
                 * Encodes the specified RemoveOffer message. Does not implicitly {@link reeve.controller.v1.RemoveOffer.verify|verify} messages.
                 * @param message RemoveOffer message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.RemoveOffer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RemoveOffer message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.RemoveOffer & reeve.controller.v1.RemoveOffer.$Shape} RemoveOffer
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.RemoveOffer & reeve.controller.v1.RemoveOffer.$Shape;
            }

            namespace RemoveOffer {

                /** Properties of a RemoveOffer. */
                interface $Properties {

                    /** RemoveOffer offer */
                    offer?: string;

                    /** RemoveOffer force */
                    force?: boolean;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RemoveOffer. */
                type $Shape = reeve.controller.v1.RemoveOffer.$Properties;
            }

            /**
             * Properties of a Consume.
             * @deprecated Use reeve.controller.v1.Consume.$Properties instead.
             */
            interface IConsume extends reeve.controller.v1.Consume.$Properties {
            }

            /** Represents a Consume. */
            class Consume {

                /**
                 * Constructs a new Consume.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.Consume.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Consume offer. */
                offer: string;

                /** Consume name. */
                name: (string|null);

                /**
                 * Creates a new Consume instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Consume instance
                 */
                static create(properties: reeve.controller.v1.Consume.$Shape): reeve.controller.v1.Consume & reeve.controller.v1.Consume.$Shape;
                static create(properties?: reeve.controller.v1.Consume.$Properties): reeve.controller.v1.Consume;

                /**
                 * Encodes the specified Consume message. Does not implicitly {@link reeve.controller.v1.Consume.verify|verify} messages.
                 * @param message Consume message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.Consume.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Consume message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.Consume & reeve.controller.v1.Consume.$Shape} Consume
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.Consume & reeve.controller.v1.Consume.$Shape;
            }

            namespace Consume {

                /** Properties of a Consume. */
                interface $Properties {

                    /** Consume offer */
                    offer?: string;

                    /** Consume name */
                    name?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Consume. */
                type $Shape = reeve.controller.v1.Consume.$Properties;
            }

            /**
             * Properties of a RemoveSaas.
             * @deprecated Use reeve.controller.v1.RemoveSaas.$Properties instead.
             */
            interface IRemoveSaas extends reeve.controller.v1.RemoveSaas.$Properties {
            }

            /** Represents a RemoveSaas. */
            class RemoveSaas {

                /**
                 * Constructs a new RemoveSaas.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.RemoveSaas.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RemoveSaas saas. */
                saas: string;

                /** RemoveSaas force. */
                force: boolean;

                /**
                 * Creates a new RemoveSaas instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RemoveSaas instance
                 */
                static create(properties: reeve.controller.v1.RemoveSaas.$Shape): reeve.controller.v1.RemoveSaas & reeve.controller.v1.RemoveSaas.$Shape;
                static create(properties?: reeve.controller.v1.RemoveSaas.$Properties): reeve.controller.v1.RemoveSaas;

                /**
                 * Encodes the specified RemoveSaas message. Does not implicitly {@link reeve.controller.v1.RemoveSaas.verify|verify} messages.
                 * @param message RemoveSaas message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.RemoveSaas.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RemoveSaas message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.RemoveSaas & reeve.controller.v1.RemoveSaas.$Shape} RemoveSaas
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.RemoveSaas & reeve.controller.v1.RemoveSaas.$Shape;
            }

            namespace RemoveSaas {

                /** Properties of a RemoveSaas. */
                interface $Properties {

                    /** RemoveSaas saas */
                    saas?: string;

                    /** RemoveSaas force */
                    force?: boolean;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RemoveSaas. */
                type $Shape = reeve.controller.v1.RemoveSaas.$Properties;
            }

            /**
             * Properties of an OffersRequest.
             * @deprecated Use reeve.controller.v1.OffersRequest.$Properties instead.
             */
            interface IOffersRequest extends reeve.controller.v1.OffersRequest.$Properties {
            }

            /** Represents an OffersRequest. */
            class OffersRequest {

                /**
                 * Constructs a new OffersRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.OffersRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new OffersRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns OffersRequest instance
                 */
                static create(properties: reeve.controller.v1.OffersRequest.$Shape): reeve.controller.v1.OffersRequest & reeve.controller.v1.OffersRequest.$Shape;
                static create(properties?: reeve.controller.v1.OffersRequest.$Properties): reeve.controller.v1.OffersRequest;

                /**
                 * Encodes the specified OffersRequest message. Does not implicitly {@link reeve.controller.v1.OffersRequest.verify|verify} messages.
                 * @param message OffersRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.OffersRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an OffersRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.OffersRequest & reeve.controller.v1.OffersRequest.$Shape} OffersRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.OffersRequest & reeve.controller.v1.OffersRequest.$Shape;
            }

            namespace OffersRequest {

                /** Properties of an OffersRequest. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an OffersRequest. */
                type $Shape = reeve.controller.v1.OffersRequest.$Properties;
            }

            /**
             * Properties of an OfferList.
             * @deprecated Use reeve.controller.v1.OfferList.$Properties instead.
             */
            interface IOfferList extends reeve.controller.v1.OfferList.$Properties {
            }

            /** Represents an OfferList. */
            class OfferList {

                /**
                 * Constructs a new OfferList.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.OfferList.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** OfferList offers. */
                offers: reeve.controller.v1.OfferDetails[];

                /**
                 * Creates a new OfferList instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns OfferList instance
                 */
                static create(properties: reeve.controller.v1.OfferList.$Shape): reeve.controller.v1.OfferList & reeve.controller.v1.OfferList.$Shape;
                static create(properties?: reeve.controller.v1.OfferList.$Properties): reeve.controller.v1.OfferList;

                /**
                 * Encodes the specified OfferList message. Does not implicitly {@link reeve.controller.v1.OfferList.verify|verify} messages.
                 * @param message OfferList message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.OfferList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an OfferList message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.OfferList & reeve.controller.v1.OfferList.$Shape} OfferList
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.OfferList & reeve.controller.v1.OfferList.$Shape;
            }

            namespace OfferList {

                /** Properties of an OfferList. */
                interface $Properties {

                    /** OfferList offers */
                    offers?: reeve.controller.v1.OfferDetails.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an OfferList. */
                type $Shape = reeve.controller.v1.OfferList.$Properties;
            }

            /**
             * Properties of a ModelReference.
             * @deprecated Use reeve.controller.v1.ModelReference.$Properties instead.
             */
            interface IModelReference extends reeve.controller.v1.ModelReference.$Properties {
            }

            /** Represents a ModelReference. */
            class ModelReference {

                /**
                 * Constructs a new ModelReference.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ModelReference.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ModelReference name. */
                name: string;

                /** ModelReference uuid. */
                uuid: string;

                /**
                 * Creates a new ModelReference instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ModelReference instance
                 */
                static create(properties: reeve.controller.v1.ModelReference.$Shape): reeve.controller.v1.ModelReference & reeve.controller.v1.ModelReference.$Shape;
                static create(properties?: reeve.controller.v1.ModelReference.$Properties): reeve.controller.v1.ModelReference;

                /**
                 * Encodes the specified ModelReference message. Does not implicitly {@link reeve.controller.v1.ModelReference.verify|verify} messages.
                 * @param message ModelReference message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ModelReference.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ModelReference message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ModelReference & reeve.controller.v1.ModelReference.$Shape} ModelReference
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ModelReference & reeve.controller.v1.ModelReference.$Shape;
            }

            namespace ModelReference {

                /** Properties of a ModelReference. */
                interface $Properties {

                    /** ModelReference name */
                    name?: string;

                    /** ModelReference uuid */
                    uuid?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ModelReference. */
                type $Shape = reeve.controller.v1.ModelReference.$Properties;
            }

            /**
             * Properties of an OfferedEndpoint.
             * @deprecated Use reeve.controller.v1.OfferedEndpoint.$Properties instead.
             */
            interface IOfferedEndpoint extends reeve.controller.v1.OfferedEndpoint.$Properties {
            }

            /** Represents an OfferedEndpoint. */
            class OfferedEndpoint {

                /**
                 * Constructs a new OfferedEndpoint.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.OfferedEndpoint.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** OfferedEndpoint endpoint. */
                endpoint: string;

                /** OfferedEndpoint role. */
                role: reeve.agent.v1.RelationRole;

                /** OfferedEndpoint interface. */
                interface: string;

                /** OfferedEndpoint limit. */
                limit: (number|null);

                /**
                 * Creates a new OfferedEndpoint instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns OfferedEndpoint instance
                 */
                static create(properties: reeve.controller.v1.OfferedEndpoint.$Shape): reeve.controller.v1.OfferedEndpoint & reeve.controller.v1.OfferedEndpoint.$Shape;
                static create(properties?: reeve.controller.v1.OfferedEndpoint.$Properties): reeve.controller.v1.OfferedEndpoint;

                /**
                 * Encodes the specified OfferedEndpoint message. Does not implicitly {@link reeve.controller.v1.OfferedEndpoint.verify|verify} messages.
                 * @param message OfferedEndpoint message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.OfferedEndpoint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an OfferedEndpoint message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.OfferedEndpoint & reeve.controller.v1.OfferedEndpoint.$Shape} OfferedEndpoint
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.OfferedEndpoint & reeve.controller.v1.OfferedEndpoint.$Shape;
            }

            namespace OfferedEndpoint {

                /** Properties of an OfferedEndpoint. */
                interface $Properties {

                    /** OfferedEndpoint endpoint */
                    endpoint?: string;

                    /** OfferedEndpoint role */
                    role?: reeve.agent.v1.RelationRole;

                    /** OfferedEndpoint interface */
                    "interface"?: string;

                    /** OfferedEndpoint limit */
                    limit?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an OfferedEndpoint. */
                type $Shape = reeve.controller.v1.OfferedEndpoint.$Properties;
            }

            /**
             * Properties of an OfferConnection.
             * @deprecated Use reeve.controller.v1.OfferConnection.$Properties instead.
             */
            interface IOfferConnection extends reeve.controller.v1.OfferConnection.$Properties {
            }

            /** Represents an OfferConnection. */
            class OfferConnection {

                /**
                 * Constructs a new OfferConnection.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.OfferConnection.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** OfferConnection model. */
                model: reeve.controller.v1.ModelReference;

                /** OfferConnection relation. */
                relation: number;

                /** OfferConnection endpoint. */
                endpoint: string;

                /** OfferConnection life. */
                life: reeve.agent.v1.Life;

                /**
                 * Creates a new OfferConnection instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns OfferConnection instance
                 */
                static create(properties: reeve.controller.v1.OfferConnection.$Shape): reeve.controller.v1.OfferConnection & reeve.controller.v1.OfferConnection.$Shape;
                static create(properties?: reeve.controller.v1.OfferConnection.$Properties): reeve.controller.v1.OfferConnection;

                /**
                 * Encodes the specified OfferConnection message. Does not implicitly {@link reeve.controller.v1.OfferConnection.verify|verify} messages.
                 * @param message OfferConnection message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.OfferConnection.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an OfferConnection message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.OfferConnection & reeve.controller.v1.OfferConnection.$Shape} OfferConnection
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.OfferConnection & reeve.controller.v1.OfferConnection.$Shape;
            }

            namespace OfferConnection {

                /** Properties of an OfferConnection. */
                interface $Properties {

                    /** OfferConnection model */
                    model?: reeve.controller.v1.ModelReference.$Properties;

                    /** OfferConnection relation */
                    relation?: number;

                    /** OfferConnection endpoint */
                    endpoint?: string;

                    /** OfferConnection life */
                    life?: reeve.agent.v1.Life;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an OfferConnection. */
                type $Shape = reeve.controller.v1.OfferConnection.$Properties;
            }

            /**
             * Properties of an OfferDetails.
             * @deprecated Use reeve.controller.v1.OfferDetails.$Properties instead.
             */
            interface IOfferDetails extends reeve.controller.v1.OfferDetails.$Properties {
            }

            /** Represents an OfferDetails. */
            class OfferDetails {

                /**
                 * Constructs a new OfferDetails.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.OfferDetails.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** OfferDetails url. */
                url: string;

                /** OfferDetails offer. */
                offer: string;

                /** OfferDetails model. */
                model: reeve.controller.v1.ModelReference;

                /** OfferDetails application. */
                application: string;

                /** OfferDetails charm. */
                charm: string;

                /** OfferDetails charmRevision. */
                charmRevision: number;

                /** OfferDetails summary. */
                summary: string;

                /** OfferDetails endpoints. */
                endpoints: reeve.controller.v1.OfferedEndpoint[];

                /** OfferDetails connections. */
                connections: reeve.controller.v1.OfferConnection[];

                /**
                 * Creates a new OfferDetails instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns OfferDetails instance
                 */
                static create(properties: reeve.controller.v1.OfferDetails.$Shape): reeve.controller.v1.OfferDetails & reeve.controller.v1.OfferDetails.$Shape;
                static create(properties?: reeve.controller.v1.OfferDetails.$Properties): reeve.controller.v1.OfferDetails;

                /**
                 * Encodes the specified OfferDetails message. Does not implicitly {@link reeve.controller.v1.OfferDetails.verify|verify} messages.
                 * @param message OfferDetails message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.OfferDetails.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an OfferDetails message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.OfferDetails & reeve.controller.v1.OfferDetails.$Shape} OfferDetails
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.OfferDetails & reeve.controller.v1.OfferDetails.$Shape;
            }

            namespace OfferDetails {

                /** Properties of an OfferDetails. */
                interface $Properties {

                    /** OfferDetails url */
                    url?: string;

                    /** OfferDetails offer */
                    offer?: string;

                    /** OfferDetails model */
                    model?: reeve.controller.v1.ModelReference.$Properties;

                    /** OfferDetails application */
                    application?: string;

                    /** OfferDetails charm */
                    charm?: string;

                    /** OfferDetails charmRevision */
                    charmRevision?: number;

                    /** OfferDetails summary */
                    summary?: string;

                    /** OfferDetails endpoints */
                    endpoints?: reeve.controller.v1.OfferedEndpoint.$Properties[];

                    /** OfferDetails connections */
                    connections?: reeve.controller.v1.OfferConnection.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an OfferDetails. */
                type $Shape = reeve.controller.v1.OfferDetails.$Properties;
            }

            /**
             * Properties of a SaasStatus.
             * @deprecated Use reeve.controller.v1.SaasStatus.$Properties instead.
             */
            interface ISaasStatus extends reeve.controller.v1.SaasStatus.$Properties {
            }

            /** Represents a SaasStatus. */
            class SaasStatus {

                /**
                 * Constructs a new SaasStatus.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.SaasStatus.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SaasStatus saas. */
                saas: string;

                /** SaasStatus url. */
                url: string;

                /** SaasStatus life. */
                life: reeve.agent.v1.Life;

                /** SaasStatus status. */
                status: reeve.agent.v1.Status;

                /** SaasStatus endpoints. */
                endpoints: reeve.controller.v1.OfferedEndpoint[];

                /** SaasStatus relations. */
                relations: reeve.controller.v1.SaasRelations[];

                /**
                 * Creates a new SaasStatus instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SaasStatus instance
                 */
                static create(properties: reeve.controller.v1.SaasStatus.$Shape): reeve.controller.v1.SaasStatus & reeve.controller.v1.SaasStatus.$Shape;
                static create(properties?: reeve.controller.v1.SaasStatus.$Properties): reeve.controller.v1.SaasStatus;

                /**
                 * Encodes the specified SaasStatus message. Does not implicitly {@link reeve.controller.v1.SaasStatus.verify|verify} messages.
                 * @param message SaasStatus message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.SaasStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SaasStatus message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.SaasStatus & reeve.controller.v1.SaasStatus.$Shape} SaasStatus
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.SaasStatus & reeve.controller.v1.SaasStatus.$Shape;
            }

            namespace SaasStatus {

                /** Properties of a SaasStatus. */
                interface $Properties {

                    /** SaasStatus saas */
                    saas?: string;

                    /** SaasStatus url */
                    url?: string;

                    /** SaasStatus life */
                    life?: reeve.agent.v1.Life;

                    /** SaasStatus status */
                    status?: reeve.agent.v1.Status.$Properties;

                    /** SaasStatus endpoints */
                    endpoints?: reeve.controller.v1.OfferedEndpoint.$Properties[];

                    /** SaasStatus relations */
                    relations?: reeve.controller.v1.SaasRelations.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SaasStatus. */
                type $Shape = reeve.controller.v1.SaasStatus.$Properties;
            }

            /**
             * Properties of a SaasRelations.
             * @deprecated Use reeve.controller.v1.SaasRelations.$Properties instead.
             */
            interface ISaasRelations extends reeve.controller.v1.SaasRelations.$Properties {
            }

            /** Represents a SaasRelations. */
            class SaasRelations {

                /**
                 * Constructs a new SaasRelations.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.SaasRelations.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SaasRelations key. */
                key: string;

                /** SaasRelations value. */
                value: string[];

                /**
                 * Creates a new SaasRelations instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SaasRelations instance
                 */
                static create(properties: reeve.controller.v1.SaasRelations.$Shape): reeve.controller.v1.SaasRelations & reeve.controller.v1.SaasRelations.$Shape;
                static create(properties?: reeve.controller.v1.SaasRelations.$Properties): reeve.controller.v1.SaasRelations;

                /**
                 * Encodes the specified SaasRelations message. Does not implicitly {@link reeve.controller.v1.SaasRelations.verify|verify} messages.
                 * @param message SaasRelations message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.SaasRelations.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SaasRelations message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.SaasRelations & reeve.controller.v1.SaasRelations.$Shape} SaasRelations
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.SaasRelations & reeve.controller.v1.SaasRelations.$Shape;
            }

            namespace SaasRelations {

                /** Properties of a SaasRelations. */
                interface $Properties {

                    /** SaasRelations key */
                    key?: string;

                    /** SaasRelations value */
                    value?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SaasRelations. */
                type $Shape = reeve.controller.v1.SaasRelations.$Properties;
            }

            /**
             * Properties of a UnitQuery.
             * @deprecated Use reeve.controller.v1.UnitQuery.$Properties instead.
             */
            interface IUnitQuery extends reeve.controller.v1.UnitQuery.$Properties {
            }

            /** Represents a UnitQuery. */
            class UnitQuery {

                /**
                 * Constructs a new UnitQuery.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.UnitQuery.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** UnitQuery unit. */
                unit: string;

                /**
                 * Creates a new UnitQuery instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns UnitQuery instance
                 */
                static create(properties: reeve.controller.v1.UnitQuery.$Shape): reeve.controller.v1.UnitQuery & reeve.controller.v1.UnitQuery.$Shape;
                static create(properties?: reeve.controller.v1.UnitQuery.$Properties): reeve.controller.v1.UnitQuery;

                /**
                 * Encodes the specified UnitQuery message. Does not implicitly {@link reeve.controller.v1.UnitQuery.verify|verify} messages.
                 * @param message UnitQuery message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.UnitQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a UnitQuery message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.UnitQuery & reeve.controller.v1.UnitQuery.$Shape} UnitQuery
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.UnitQuery & reeve.controller.v1.UnitQuery.$Shape;
            }

            namespace UnitQuery {

                /** Properties of a UnitQuery. */
                interface $Properties {

                    /** UnitQuery unit */
                    unit?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a UnitQuery. */
                type $Shape = reeve.controller.v1.UnitQuery.$Properties;
            }

            /**
             * Properties of a UnitDetails.
             * @deprecated Use reeve.controller.v1.UnitDetails.$Properties instead.
             */
            interface IUnitDetails extends reeve.controller.v1.UnitDetails.$Properties {
            }

            /** Represents a UnitDetails. */
            class UnitDetails {

                /**
                 * Constructs a new UnitDetails.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.UnitDetails.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** UnitDetails unit. */
                unit: string;

                /** UnitDetails application. */
                application: string;

                /** UnitDetails life. */
                life: reeve.agent.v1.Life;

                /** UnitDetails charm. */
                charm: string;

                /** UnitDetails charmRevision. */
                charmRevision: number;

                /** UnitDetails leader. */
                leader: boolean;

                /** UnitDetails machine. */
                machine: (string|null);

                /** UnitDetails principal. */
                principal: (string|null);

                /** UnitDetails subordinates. */
                subordinates: string[];

                /** UnitDetails address. */
                address: string;

                /** UnitDetails workload. */
                workload: reeve.agent.v1.Status;

                /** UnitDetails agent. */
                agent: reeve.agent.v1.AgentStatus;

                /** UnitDetails workloadVersion. */
                workloadVersion: string;

                /** UnitDetails ports. */
                ports: reeve.agent.v1.Port[];

                /** UnitDetails relations. */
                relations: reeve.controller.v1.UnitRelationView[];

                /**
                 * Creates a new UnitDetails instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns UnitDetails instance
                 */
                static create(properties: reeve.controller.v1.UnitDetails.$Shape): reeve.controller.v1.UnitDetails & reeve.controller.v1.UnitDetails.$Shape;
                static create(properties?: reeve.controller.v1.UnitDetails.$Properties): reeve.controller.v1.UnitDetails;

                /**
                 * Encodes the specified UnitDetails message. Does not implicitly {@link reeve.controller.v1.UnitDetails.verify|verify} messages.
                 * @param message UnitDetails message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.UnitDetails.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a UnitDetails message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.UnitDetails & reeve.controller.v1.UnitDetails.$Shape} UnitDetails
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.UnitDetails & reeve.controller.v1.UnitDetails.$Shape;
            }

            namespace UnitDetails {

                /** Properties of a UnitDetails. */
                interface $Properties {

                    /** UnitDetails unit */
                    unit?: string;

                    /** UnitDetails application */
                    application?: string;

                    /** UnitDetails life */
                    life?: reeve.agent.v1.Life;

                    /** UnitDetails charm */
                    charm?: string;

                    /** UnitDetails charmRevision */
                    charmRevision?: number;

                    /** UnitDetails leader */
                    leader?: boolean;

                    /** UnitDetails machine */
                    machine?: (string|null);

                    /** UnitDetails principal */
                    principal?: (string|null);

                    /** UnitDetails subordinates */
                    subordinates?: string[];

                    /** UnitDetails address */
                    address?: string;

                    /** UnitDetails workload */
                    workload?: reeve.agent.v1.Status.$Properties;

                    /** UnitDetails agent */
                    agent?: reeve.agent.v1.AgentStatus.$Properties;

                    /** UnitDetails workloadVersion */
                    workloadVersion?: string;

                    /** UnitDetails ports */
                    ports?: reeve.agent.v1.Port.$Properties[];

                    /** UnitDetails relations */
                    relations?: reeve.controller.v1.UnitRelationView.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a UnitDetails. */
                type $Shape = reeve.controller.v1.UnitDetails.$Properties;
            }

            /**
             * Properties of a UnitRelationView.
             * @deprecated Use reeve.controller.v1.UnitRelationView.$Properties instead.
             */
            interface IUnitRelationView extends reeve.controller.v1.UnitRelationView.$Properties {
            }

            /** Represents a UnitRelationView. */
            class UnitRelationView {

                /**
                 * Constructs a new UnitRelationView.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.UnitRelationView.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** UnitRelationView relation. */
                relation: number;

                /** UnitRelationView interface. */
                interface: string;

                /** UnitRelationView endpoint. */
                endpoint: string;

                /** UnitRelationView relatedApplication. */
                relatedApplication: string;

                /** UnitRelationView relatedEndpoint. */
                relatedEndpoint: string;

                /** UnitRelationView applicationData. */
                applicationData: reeve.agent.v1.Pair[];

                /** UnitRelationView local. */
                local: reeve.controller.v1.BagView;

                /** UnitRelationView relatedUnits. */
                relatedUnits: reeve.controller.v1.UnitBag[];

                /** UnitRelationView crossModel. */
                crossModel: boolean;

                /**
                 * Creates a new UnitRelationView instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns UnitRelationView instance
                 */
                static create(properties: reeve.controller.v1.UnitRelationView.$Shape): reeve.controller.v1.UnitRelationView & reeve.controller.v1.UnitRelationView.$Shape;
                static create(properties?: reeve.controller.v1.UnitRelationView.$Properties): reeve.controller.v1.UnitRelationView;

                /**
                 * Encodes the specified UnitRelationView message. Does not implicitly {@link reeve.controller.v1.UnitRelationView.verify|verify} messages.
                 * @param message UnitRelationView message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.UnitRelationView.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a UnitRelationView message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.UnitRelationView & reeve.controller.v1.UnitRelationView.$Shape} UnitRelationView
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.UnitRelationView & reeve.controller.v1.UnitRelationView.$Shape;
            }

            namespace UnitRelationView {

                /** Properties of a UnitRelationView. */
                interface $Properties {

                    /** UnitRelationView relation */
                    relation?: number;

                    /** UnitRelationView interface */
                    "interface"?: string;

                    /** UnitRelationView endpoint */
                    endpoint?: string;

                    /** UnitRelationView relatedApplication */
                    relatedApplication?: string;

                    /** UnitRelationView relatedEndpoint */
                    relatedEndpoint?: string;

                    /** UnitRelationView applicationData */
                    applicationData?: reeve.agent.v1.Pair.$Properties[];

                    /** UnitRelationView local */
                    local?: reeve.controller.v1.BagView.$Properties;

                    /** UnitRelationView relatedUnits */
                    relatedUnits?: reeve.controller.v1.UnitBag.$Properties[];

                    /** UnitRelationView crossModel */
                    crossModel?: boolean;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a UnitRelationView. */
                type $Shape = reeve.controller.v1.UnitRelationView.$Properties;
            }

            /**
             * Properties of a UnitBag.
             * @deprecated Use reeve.controller.v1.UnitBag.$Properties instead.
             */
            interface IUnitBag extends reeve.controller.v1.UnitBag.$Properties {
            }

            /** Represents a UnitBag. */
            class UnitBag {

                /**
                 * Constructs a new UnitBag.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.UnitBag.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** UnitBag key. */
                key: string;

                /** UnitBag value. */
                value: reeve.controller.v1.BagView;

                /**
                 * Creates a new UnitBag instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns UnitBag instance
                 */
                static create(properties: reeve.controller.v1.UnitBag.$Shape): reeve.controller.v1.UnitBag & reeve.controller.v1.UnitBag.$Shape;
                static create(properties?: reeve.controller.v1.UnitBag.$Properties): reeve.controller.v1.UnitBag;

                /**
                 * Encodes the specified UnitBag message. Does not implicitly {@link reeve.controller.v1.UnitBag.verify|verify} messages.
                 * @param message UnitBag message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.UnitBag.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a UnitBag message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.UnitBag & reeve.controller.v1.UnitBag.$Shape} UnitBag
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.UnitBag & reeve.controller.v1.UnitBag.$Shape;
            }

            namespace UnitBag {

                /** Properties of a UnitBag. */
                interface $Properties {

                    /** UnitBag key */
                    key?: string;

                    /** UnitBag value */
                    value?: reeve.controller.v1.BagView.$Properties;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a UnitBag. */
                type $Shape = reeve.controller.v1.UnitBag.$Properties;
            }

            /**
             * Properties of a BagView.
             * @deprecated Use reeve.controller.v1.BagView.$Properties instead.
             */
            interface IBagView extends reeve.controller.v1.BagView.$Properties {
            }

            /** Represents a BagView. */
            class BagView {

                /**
                 * Constructs a new BagView.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.BagView.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BagView inScope. */
                inScope: boolean;

                /** BagView data. */
                data: reeve.agent.v1.Pair[];

                /**
                 * Creates a new BagView instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns BagView instance
                 */
                static create(properties: reeve.controller.v1.BagView.$Shape): reeve.controller.v1.BagView & reeve.controller.v1.BagView.$Shape;
                static create(properties?: reeve.controller.v1.BagView.$Properties): reeve.controller.v1.BagView;

                /**
                 * Encodes the specified BagView message. Does not implicitly {@link reeve.controller.v1.BagView.verify|verify} messages.
                 * @param message BagView message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.BagView.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BagView message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.BagView & reeve.controller.v1.BagView.$Shape} BagView
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.BagView & reeve.controller.v1.BagView.$Shape;
            }

            namespace BagView {

                /** Properties of a BagView. */
                interface $Properties {

                    /** BagView inScope */
                    inScope?: boolean;

                    /** BagView data */
                    data?: reeve.agent.v1.Pair.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a BagView. */
                type $Shape = reeve.controller.v1.BagView.$Properties;
            }

            /**
             * Properties of an ApplicationQuery.
             * @deprecated Use reeve.controller.v1.ApplicationQuery.$Properties instead.
             */
            interface IApplicationQuery extends reeve.controller.v1.ApplicationQuery.$Properties {
            }

            /** Represents an ApplicationQuery. */
            class ApplicationQuery {

                /**
                 * Constructs a new ApplicationQuery.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ApplicationQuery.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ApplicationQuery application. */
                application: string;

                /**
                 * Creates a new ApplicationQuery instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ApplicationQuery instance
                 */
                static create(properties: reeve.controller.v1.ApplicationQuery.$Shape): reeve.controller.v1.ApplicationQuery & reeve.controller.v1.ApplicationQuery.$Shape;
                static create(properties?: reeve.controller.v1.ApplicationQuery.$Properties): reeve.controller.v1.ApplicationQuery;

                /**
                 * Encodes the specified ApplicationQuery message. Does not implicitly {@link reeve.controller.v1.ApplicationQuery.verify|verify} messages.
                 * @param message ApplicationQuery message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ApplicationQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ApplicationQuery message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ApplicationQuery & reeve.controller.v1.ApplicationQuery.$Shape} ApplicationQuery
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ApplicationQuery & reeve.controller.v1.ApplicationQuery.$Shape;
            }

            namespace ApplicationQuery {

                /** Properties of an ApplicationQuery. */
                interface $Properties {

                    /** ApplicationQuery application */
                    application?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ApplicationQuery. */
                type $Shape = reeve.controller.v1.ApplicationQuery.$Properties;
            }

            /**
             * Properties of an ApplicationDetails.
             * @deprecated Use reeve.controller.v1.ApplicationDetails.$Properties instead.
             */
            interface IApplicationDetails extends reeve.controller.v1.ApplicationDetails.$Properties {
            }

            /** Represents an ApplicationDetails. */
            class ApplicationDetails {

                /**
                 * Constructs a new ApplicationDetails.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ApplicationDetails.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ApplicationDetails application. */
                application: string;

                /** ApplicationDetails life. */
                life: reeve.agent.v1.Life;

                /** ApplicationDetails charm. */
                charm: string;

                /** ApplicationDetails charmRevision. */
                charmRevision: number;

                /** ApplicationDetails summary. */
                summary: string;

                /** ApplicationDetails bundle. */
                bundle: string;

                /** ApplicationDetails publisher. */
                publisher: string;

                /** ApplicationDetails subordinate. */
                subordinate: boolean;

                /** ApplicationDetails trusted. */
                trusted: boolean;

                /** ApplicationDetails exposed. */
                exposed: boolean;

                /** ApplicationDetails status. */
                status: reeve.agent.v1.Status;

                /** ApplicationDetails version. */
                version: string;

                /** ApplicationDetails units. */
                units: string[];

                /** ApplicationDetails leader. */
                leader: (string|null);

                /** ApplicationDetails endpoints. */
                endpoints: reeve.controller.v1.EndpointView[];

                /** ApplicationDetails config. */
                config: reeve.controller.v1.OptionPair[];

                /** ApplicationDetails actions. */
                actions: reeve.agent.v1.Pair[];

                /**
                 * Creates a new ApplicationDetails instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ApplicationDetails instance
                 */
                static create(properties: reeve.controller.v1.ApplicationDetails.$Shape): reeve.controller.v1.ApplicationDetails & reeve.controller.v1.ApplicationDetails.$Shape;
                static create(properties?: reeve.controller.v1.ApplicationDetails.$Properties): reeve.controller.v1.ApplicationDetails;

                /**
                 * Encodes the specified ApplicationDetails message. Does not implicitly {@link reeve.controller.v1.ApplicationDetails.verify|verify} messages.
                 * @param message ApplicationDetails message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ApplicationDetails.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ApplicationDetails message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ApplicationDetails & reeve.controller.v1.ApplicationDetails.$Shape} ApplicationDetails
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ApplicationDetails & reeve.controller.v1.ApplicationDetails.$Shape;
            }

            namespace ApplicationDetails {

                /** Properties of an ApplicationDetails. */
                interface $Properties {

                    /** ApplicationDetails application */
                    application?: string;

                    /** ApplicationDetails life */
                    life?: reeve.agent.v1.Life;

                    /** ApplicationDetails charm */
                    charm?: string;

                    /** ApplicationDetails charmRevision */
                    charmRevision?: number;

                    /** ApplicationDetails summary */
                    summary?: string;

                    /** ApplicationDetails bundle */
                    bundle?: string;

                    /** ApplicationDetails publisher */
                    publisher?: string;

                    /** ApplicationDetails subordinate */
                    subordinate?: boolean;

                    /** ApplicationDetails trusted */
                    trusted?: boolean;

                    /** ApplicationDetails exposed */
                    exposed?: boolean;

                    /** ApplicationDetails status */
                    status?: reeve.agent.v1.Status.$Properties;

                    /** ApplicationDetails version */
                    version?: string;

                    /** ApplicationDetails units */
                    units?: string[];

                    /** ApplicationDetails leader */
                    leader?: (string|null);

                    /** ApplicationDetails endpoints */
                    endpoints?: reeve.controller.v1.EndpointView.$Properties[];

                    /** ApplicationDetails config */
                    config?: reeve.controller.v1.OptionPair.$Properties[];

                    /** ApplicationDetails actions */
                    actions?: reeve.agent.v1.Pair.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ApplicationDetails. */
                type $Shape = {
                  application?: string;
                  life?: reeve.agent.v1.Life;
                  charm?: string;
                  charmRevision?: number;
                  summary?: string;
                  bundle?: string;
                  publisher?: string;
                  subordinate?: boolean;
                  trusted?: boolean;
                  exposed?: boolean;
                  status?: reeve.agent.v1.Status.$Shape;
                  version?: string;
                  units?: string[];
                  leader?: string|null;
                  endpoints?: reeve.controller.v1.EndpointView.$Shape[];
                  config?: reeve.controller.v1.OptionPair.$Shape[];
                  actions?: reeve.agent.v1.Pair.$Shape[];
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of an OptionPair.
             * @deprecated Use reeve.controller.v1.OptionPair.$Properties instead.
             */
            interface IOptionPair extends reeve.controller.v1.OptionPair.$Properties {
            }

            /** Represents an OptionPair. */
            class OptionPair {

                /**
                 * Constructs a new OptionPair.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.OptionPair.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** OptionPair key. */
                key: string;

                /** OptionPair value. */
                value: reeve.controller.v1.OptionView;

                /**
                 * Creates a new OptionPair instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns OptionPair instance
                 */
                static create(properties: reeve.controller.v1.OptionPair.$Shape): reeve.controller.v1.OptionPair & reeve.controller.v1.OptionPair.$Shape;
                static create(properties?: reeve.controller.v1.OptionPair.$Properties): reeve.controller.v1.OptionPair;

                /**
                 * Encodes the specified OptionPair message. Does not implicitly {@link reeve.controller.v1.OptionPair.verify|verify} messages.
                 * @param message OptionPair message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.OptionPair.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an OptionPair message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.OptionPair & reeve.controller.v1.OptionPair.$Shape} OptionPair
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.OptionPair & reeve.controller.v1.OptionPair.$Shape;
            }

            namespace OptionPair {

                /** Properties of an OptionPair. */
                interface $Properties {

                    /** OptionPair key */
                    key?: string;

                    /** OptionPair value */
                    value?: reeve.controller.v1.OptionView.$Properties;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an OptionPair. */
                type $Shape = {
                  key?: string;
                  value?: reeve.controller.v1.OptionView.$Shape;
                  $unknowns?: Uint8Array[];
                };
            }

            /** OptionSource enum. */
            enum OptionSource {

                /** OPTION_SOURCE_UNSPECIFIED value */
                OPTION_SOURCE_UNSPECIFIED = 0,

                /** OPTION_SOURCE_DEFAULT value */
                OPTION_SOURCE_DEFAULT = 1,

                /** OPTION_SOURCE_USER value */
                OPTION_SOURCE_USER = 2
            }

            /**
             * Properties of an OptionView.
             * @deprecated Use reeve.controller.v1.OptionView.$Properties instead.
             */
            interface IOptionView extends reeve.controller.v1.OptionView.$Properties {
            }

            /** Represents an OptionView. */
            class OptionView {

                /**
                 * Constructs a new OptionView.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.OptionView.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** OptionView type. */
                type: string;

                /** OptionView value. */
                value: reeve.agent.v1.Scalar;

                /** OptionView source. */
                source: reeve.controller.v1.OptionSource;

                /** OptionView description. */
                description: string;

                /**
                 * Creates a new OptionView instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns OptionView instance
                 */
                static create(properties: reeve.controller.v1.OptionView.$Shape): reeve.controller.v1.OptionView & reeve.controller.v1.OptionView.$Shape;
                static create(properties?: reeve.controller.v1.OptionView.$Properties): reeve.controller.v1.OptionView;

                /**
                 * Encodes the specified OptionView message. Does not implicitly {@link reeve.controller.v1.OptionView.verify|verify} messages.
                 * @param message OptionView message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.OptionView.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an OptionView message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.OptionView & reeve.controller.v1.OptionView.$Shape} OptionView
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.OptionView & reeve.controller.v1.OptionView.$Shape;
            }

            namespace OptionView {

                /** Properties of an OptionView. */
                interface $Properties {

                    /** OptionView type */
                    type?: string;

                    /** OptionView value */
                    value?: reeve.agent.v1.Scalar.$Properties;

                    /** OptionView source */
                    source?: reeve.controller.v1.OptionSource;

                    /** OptionView description */
                    description?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an OptionView. */
                type $Shape = {
                  type?: string;
                  value?: reeve.agent.v1.Scalar.$Shape;
                  source?: reeve.controller.v1.OptionSource;
                  description?: string;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of an EndpointView.
             * @deprecated Use reeve.controller.v1.EndpointView.$Properties instead.
             */
            interface IEndpointView extends reeve.controller.v1.EndpointView.$Properties {
            }

            /** Represents an EndpointView. */
            class EndpointView {

                /**
                 * Constructs a new EndpointView.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.EndpointView.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** EndpointView endpoint. */
                endpoint: string;

                /** EndpointView role. */
                role: reeve.agent.v1.RelationRole;

                /** EndpointView interface. */
                interface: string;

                /** EndpointView scope. */
                scope: reeve.agent.v1.RelationScope;

                /** EndpointView optional. */
                optional: boolean;

                /** EndpointView related. */
                related: string[];

                /**
                 * Creates a new EndpointView instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns EndpointView instance
                 */
                static create(properties: reeve.controller.v1.EndpointView.$Shape): reeve.controller.v1.EndpointView & reeve.controller.v1.EndpointView.$Shape;
                static create(properties?: reeve.controller.v1.EndpointView.$Properties): reeve.controller.v1.EndpointView;

                /**
                 * Encodes the specified EndpointView message. Does not implicitly {@link reeve.controller.v1.EndpointView.verify|verify} messages.
                 * @param message EndpointView message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.EndpointView.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an EndpointView message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.EndpointView & reeve.controller.v1.EndpointView.$Shape} EndpointView
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.EndpointView & reeve.controller.v1.EndpointView.$Shape;
            }

            namespace EndpointView {

                /** Properties of an EndpointView. */
                interface $Properties {

                    /** EndpointView endpoint */
                    endpoint?: string;

                    /** EndpointView role */
                    role?: reeve.agent.v1.RelationRole;

                    /** EndpointView interface */
                    "interface"?: string;

                    /** EndpointView scope */
                    scope?: reeve.agent.v1.RelationScope;

                    /** EndpointView optional */
                    optional?: boolean;

                    /** EndpointView related */
                    related?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an EndpointView. */
                type $Shape = reeve.controller.v1.EndpointView.$Properties;
            }

            /**
             * Properties of a MachineQuery.
             * @deprecated Use reeve.controller.v1.MachineQuery.$Properties instead.
             */
            interface IMachineQuery extends reeve.controller.v1.MachineQuery.$Properties {
            }

            /** Represents a MachineQuery. */
            class MachineQuery {

                /**
                 * Constructs a new MachineQuery.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.MachineQuery.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** MachineQuery machine. */
                machine: string;

                /**
                 * Creates a new MachineQuery instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns MachineQuery instance
                 */
                static create(properties: reeve.controller.v1.MachineQuery.$Shape): reeve.controller.v1.MachineQuery & reeve.controller.v1.MachineQuery.$Shape;
                static create(properties?: reeve.controller.v1.MachineQuery.$Properties): reeve.controller.v1.MachineQuery;

                /**
                 * Encodes the specified MachineQuery message. Does not implicitly {@link reeve.controller.v1.MachineQuery.verify|verify} messages.
                 * @param message MachineQuery message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.MachineQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a MachineQuery message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.MachineQuery & reeve.controller.v1.MachineQuery.$Shape} MachineQuery
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.MachineQuery & reeve.controller.v1.MachineQuery.$Shape;
            }

            namespace MachineQuery {

                /** Properties of a MachineQuery. */
                interface $Properties {

                    /** MachineQuery machine */
                    machine?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a MachineQuery. */
                type $Shape = reeve.controller.v1.MachineQuery.$Properties;
            }

            /**
             * Properties of a MachineDetails.
             * @deprecated Use reeve.controller.v1.MachineDetails.$Properties instead.
             */
            interface IMachineDetails extends reeve.controller.v1.MachineDetails.$Properties {
            }

            /** Represents a MachineDetails. */
            class MachineDetails {

                /**
                 * Constructs a new MachineDetails.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.MachineDetails.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** MachineDetails machine. */
                machine: string;

                /** MachineDetails agent. */
                agent: string;

                /** MachineDetails agentVersion. */
                agentVersion: string;

                /** MachineDetails connected. */
                connected: boolean;

                /** MachineDetails since. */
                since: number;

                /** MachineDetails hostname. */
                hostname: string;

                /** MachineDetails interfaces. */
                interfaces: reeve.agent.v1.NetworkInterface[];

                /** MachineDetails units. */
                units: string[];

                /** MachineDetails hardware. */
                hardware: (reeve.agent.v1.Hardware|null);

                /**
                 * Creates a new MachineDetails instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns MachineDetails instance
                 */
                static create(properties: reeve.controller.v1.MachineDetails.$Shape): reeve.controller.v1.MachineDetails & reeve.controller.v1.MachineDetails.$Shape;
                static create(properties?: reeve.controller.v1.MachineDetails.$Properties): reeve.controller.v1.MachineDetails;

                /**
                 * Encodes the specified MachineDetails message. Does not implicitly {@link reeve.controller.v1.MachineDetails.verify|verify} messages.
                 * @param message MachineDetails message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.MachineDetails.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a MachineDetails message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.MachineDetails & reeve.controller.v1.MachineDetails.$Shape} MachineDetails
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.MachineDetails & reeve.controller.v1.MachineDetails.$Shape;
            }

            namespace MachineDetails {

                /** Properties of a MachineDetails. */
                interface $Properties {

                    /** MachineDetails machine */
                    machine?: string;

                    /** MachineDetails agent */
                    agent?: string;

                    /** MachineDetails agentVersion */
                    agentVersion?: string;

                    /** MachineDetails connected */
                    connected?: boolean;

                    /** MachineDetails since */
                    since?: number;

                    /** MachineDetails hostname */
                    hostname?: string;

                    /** MachineDetails interfaces */
                    interfaces?: reeve.agent.v1.NetworkInterface.$Properties[];

                    /** MachineDetails units */
                    units?: string[];

                    /** MachineDetails hardware */
                    hardware?: (reeve.agent.v1.Hardware.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a MachineDetails. */
                type $Shape = reeve.controller.v1.MachineDetails.$Properties;
            }

            /**
             * Properties of an ExistenceQuery.
             * @deprecated Use reeve.controller.v1.ExistenceQuery.$Properties instead.
             */
            interface IExistenceQuery extends reeve.controller.v1.ExistenceQuery.$Properties {
            }

            /** Represents an ExistenceQuery. */
            class ExistenceQuery {

                /**
                 * Constructs a new ExistenceQuery.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ExistenceQuery.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ExistenceQuery name. */
                name: string;

                /**
                 * Creates a new ExistenceQuery instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ExistenceQuery instance
                 */
                static create(properties: reeve.controller.v1.ExistenceQuery.$Shape): reeve.controller.v1.ExistenceQuery & reeve.controller.v1.ExistenceQuery.$Shape;
                static create(properties?: reeve.controller.v1.ExistenceQuery.$Properties): reeve.controller.v1.ExistenceQuery;

                /**
                 * Encodes the specified ExistenceQuery message. Does not implicitly {@link reeve.controller.v1.ExistenceQuery.verify|verify} messages.
                 * @param message ExistenceQuery message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ExistenceQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ExistenceQuery message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ExistenceQuery & reeve.controller.v1.ExistenceQuery.$Shape} ExistenceQuery
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ExistenceQuery & reeve.controller.v1.ExistenceQuery.$Shape;
            }

            namespace ExistenceQuery {

                /** Properties of an ExistenceQuery. */
                interface $Properties {

                    /** ExistenceQuery name */
                    name?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ExistenceQuery. */
                type $Shape = reeve.controller.v1.ExistenceQuery.$Properties;
            }

            /**
             * Properties of an Existence.
             * @deprecated Use reeve.controller.v1.Existence.$Properties instead.
             */
            interface IExistence extends reeve.controller.v1.Existence.$Properties {
            }

            /** Represents an Existence. */
            class Existence {

                /**
                 * Constructs a new Existence.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.Existence.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Existence existed. */
                existed: boolean;

                /**
                 * Creates a new Existence instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Existence instance
                 */
                static create(properties: reeve.controller.v1.Existence.$Shape): reeve.controller.v1.Existence & reeve.controller.v1.Existence.$Shape;
                static create(properties?: reeve.controller.v1.Existence.$Properties): reeve.controller.v1.Existence;

                /**
                 * Encodes the specified Existence message. Does not implicitly {@link reeve.controller.v1.Existence.verify|verify} messages.
                 * @param message Existence message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.Existence.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Existence message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.Existence & reeve.controller.v1.Existence.$Shape} Existence
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.Existence & reeve.controller.v1.Existence.$Shape;
            }

            namespace Existence {

                /** Properties of an Existence. */
                interface $Properties {

                    /** Existence existed */
                    existed?: boolean;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Existence. */
                type $Shape = reeve.controller.v1.Existence.$Properties;
            }

            /**
             * Properties of a ModelQuery.
             * @deprecated Use reeve.controller.v1.ModelQuery.$Properties instead.
             */
            interface IModelQuery extends reeve.controller.v1.ModelQuery.$Properties {
            }

            /** Represents a ModelQuery. */
            class ModelQuery {

                /**
                 * Constructs a new ModelQuery.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ModelQuery.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new ModelQuery instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ModelQuery instance
                 */
                static create(properties: reeve.controller.v1.ModelQuery.$Shape): reeve.controller.v1.ModelQuery & reeve.controller.v1.ModelQuery.$Shape;
                static create(properties?: reeve.controller.v1.ModelQuery.$Properties): reeve.controller.v1.ModelQuery;

                /**
                 * Encodes the specified ModelQuery message. Does not implicitly {@link reeve.controller.v1.ModelQuery.verify|verify} messages.
                 * @param message ModelQuery message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ModelQuery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ModelQuery message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ModelQuery & reeve.controller.v1.ModelQuery.$Shape} ModelQuery
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ModelQuery & reeve.controller.v1.ModelQuery.$Shape;
            }

            namespace ModelQuery {

                /** Properties of a ModelQuery. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ModelQuery. */
                type $Shape = reeve.controller.v1.ModelQuery.$Properties;
            }

            /**
             * Properties of a ModelDetails.
             * @deprecated Use reeve.controller.v1.ModelDetails.$Properties instead.
             */
            interface IModelDetails extends reeve.controller.v1.ModelDetails.$Properties {
            }

            /** Represents a ModelDetails. */
            class ModelDetails {

                /**
                 * Constructs a new ModelDetails.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ModelDetails.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ModelDetails name. */
                name: string;

                /** ModelDetails uuid. */
                uuid: string;

                /** ModelDetails life. */
                life: reeve.agent.v1.Life;

                /** ModelDetails controller. */
                controller: reeve.controller.v1.ControllerIdentity;

                /** ModelDetails applications. */
                applications: string[];

                /** ModelDetails units. */
                units: number;

                /** ModelDetails machines. */
                machines: reeve.controller.v1.MachineDetails[];

                /** ModelDetails settings. */
                settings: reeve.controller.v1.ModelSettingPair[];

                /**
                 * Creates a new ModelDetails instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ModelDetails instance
                 */
                static create(properties: reeve.controller.v1.ModelDetails.$Shape): reeve.controller.v1.ModelDetails & reeve.controller.v1.ModelDetails.$Shape;
                static create(properties?: reeve.controller.v1.ModelDetails.$Properties): reeve.controller.v1.ModelDetails;

                /**
                 * Encodes the specified ModelDetails message. Does not implicitly {@link reeve.controller.v1.ModelDetails.verify|verify} messages.
                 * @param message ModelDetails message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ModelDetails.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ModelDetails message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ModelDetails & reeve.controller.v1.ModelDetails.$Shape} ModelDetails
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ModelDetails & reeve.controller.v1.ModelDetails.$Shape;
            }

            namespace ModelDetails {

                /** Properties of a ModelDetails. */
                interface $Properties {

                    /** ModelDetails name */
                    name?: string;

                    /** ModelDetails uuid */
                    uuid?: string;

                    /** ModelDetails life */
                    life?: reeve.agent.v1.Life;

                    /** ModelDetails controller */
                    controller?: reeve.controller.v1.ControllerIdentity.$Properties;

                    /** ModelDetails applications */
                    applications?: string[];

                    /** ModelDetails units */
                    units?: number;

                    /** ModelDetails machines */
                    machines?: reeve.controller.v1.MachineDetails.$Properties[];

                    /** ModelDetails settings */
                    settings?: reeve.controller.v1.ModelSettingPair.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ModelDetails. */
                type $Shape = reeve.controller.v1.ModelDetails.$Properties;
            }

            /**
             * Properties of a ModelSettingPair.
             * @deprecated Use reeve.controller.v1.ModelSettingPair.$Properties instead.
             */
            interface IModelSettingPair extends reeve.controller.v1.ModelSettingPair.$Properties {
            }

            /** Represents a ModelSettingPair. */
            class ModelSettingPair {

                /**
                 * Constructs a new ModelSettingPair.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ModelSettingPair.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ModelSettingPair key. */
                key: string;

                /** ModelSettingPair value. */
                value: reeve.controller.v1.ModelSetting;

                /**
                 * Creates a new ModelSettingPair instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ModelSettingPair instance
                 */
                static create(properties: reeve.controller.v1.ModelSettingPair.$Shape): reeve.controller.v1.ModelSettingPair & reeve.controller.v1.ModelSettingPair.$Shape;
                static create(properties?: reeve.controller.v1.ModelSettingPair.$Properties): reeve.controller.v1.ModelSettingPair;

                /**
                 * Encodes the specified ModelSettingPair message. Does not implicitly {@link reeve.controller.v1.ModelSettingPair.verify|verify} messages.
                 * @param message ModelSettingPair message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ModelSettingPair.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ModelSettingPair message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ModelSettingPair & reeve.controller.v1.ModelSettingPair.$Shape} ModelSettingPair
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ModelSettingPair & reeve.controller.v1.ModelSettingPair.$Shape;
            }

            namespace ModelSettingPair {

                /** Properties of a ModelSettingPair. */
                interface $Properties {

                    /** ModelSettingPair key */
                    key?: string;

                    /** ModelSettingPair value */
                    value?: reeve.controller.v1.ModelSetting.$Properties;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ModelSettingPair. */
                type $Shape = reeve.controller.v1.ModelSettingPair.$Properties;
            }

            /** SettingSource enum. */
            enum SettingSource {

                /** SETTING_SOURCE_UNSPECIFIED value */
                SETTING_SOURCE_UNSPECIFIED = 0,

                /** SETTING_SOURCE_DEFAULT value */
                SETTING_SOURCE_DEFAULT = 1,

                /** SETTING_SOURCE_MODEL value */
                SETTING_SOURCE_MODEL = 2
            }

            /**
             * Properties of a ModelSetting.
             * @deprecated Use reeve.controller.v1.ModelSetting.$Properties instead.
             */
            interface IModelSetting extends reeve.controller.v1.ModelSetting.$Properties {
            }

            /** Represents a ModelSetting. */
            class ModelSetting {

                /**
                 * Constructs a new ModelSetting.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ModelSetting.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ModelSetting value. */
                value: string;

                /** ModelSetting source. */
                source: reeve.controller.v1.SettingSource;

                /**
                 * Creates a new ModelSetting instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ModelSetting instance
                 */
                static create(properties: reeve.controller.v1.ModelSetting.$Shape): reeve.controller.v1.ModelSetting & reeve.controller.v1.ModelSetting.$Shape;
                static create(properties?: reeve.controller.v1.ModelSetting.$Properties): reeve.controller.v1.ModelSetting;

                /**
                 * Encodes the specified ModelSetting message. Does not implicitly {@link reeve.controller.v1.ModelSetting.verify|verify} messages.
                 * @param message ModelSetting message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ModelSetting.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ModelSetting message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ModelSetting & reeve.controller.v1.ModelSetting.$Shape} ModelSetting
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ModelSetting & reeve.controller.v1.ModelSetting.$Shape;
            }

            namespace ModelSetting {

                /** Properties of a ModelSetting. */
                interface $Properties {

                    /** ModelSetting value */
                    value?: string;

                    /** ModelSetting source */
                    source?: reeve.controller.v1.SettingSource;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ModelSetting. */
                type $Shape = reeve.controller.v1.ModelSetting.$Properties;
            }

            /**
             * Properties of a ModelsRequest.
             * @deprecated Use reeve.controller.v1.ModelsRequest.$Properties instead.
             */
            interface IModelsRequest extends reeve.controller.v1.ModelsRequest.$Properties {
            }

            /** Represents a ModelsRequest. */
            class ModelsRequest {

                /**
                 * Constructs a new ModelsRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ModelsRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new ModelsRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ModelsRequest instance
                 */
                static create(properties: reeve.controller.v1.ModelsRequest.$Shape): reeve.controller.v1.ModelsRequest & reeve.controller.v1.ModelsRequest.$Shape;
                static create(properties?: reeve.controller.v1.ModelsRequest.$Properties): reeve.controller.v1.ModelsRequest;

                /**
                 * Encodes the specified ModelsRequest message. Does not implicitly {@link reeve.controller.v1.ModelsRequest.verify|verify} messages.
                 * @param message ModelsRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ModelsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ModelsRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ModelsRequest & reeve.controller.v1.ModelsRequest.$Shape} ModelsRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ModelsRequest & reeve.controller.v1.ModelsRequest.$Shape;
            }

            namespace ModelsRequest {

                /** Properties of a ModelsRequest. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ModelsRequest. */
                type $Shape = reeve.controller.v1.ModelsRequest.$Properties;
            }

            /**
             * Properties of a ModelList.
             * @deprecated Use reeve.controller.v1.ModelList.$Properties instead.
             */
            interface IModelList extends reeve.controller.v1.ModelList.$Properties {
            }

            /** Represents a ModelList. */
            class ModelList {

                /**
                 * Constructs a new ModelList.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ModelList.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ModelList models. */
                models: reeve.controller.v1.ModelSummary[];

                /**
                 * Creates a new ModelList instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ModelList instance
                 */
                static create(properties: reeve.controller.v1.ModelList.$Shape): reeve.controller.v1.ModelList & reeve.controller.v1.ModelList.$Shape;
                static create(properties?: reeve.controller.v1.ModelList.$Properties): reeve.controller.v1.ModelList;

                /**
                 * Encodes the specified ModelList message. Does not implicitly {@link reeve.controller.v1.ModelList.verify|verify} messages.
                 * @param message ModelList message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ModelList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ModelList message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ModelList & reeve.controller.v1.ModelList.$Shape} ModelList
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ModelList & reeve.controller.v1.ModelList.$Shape;
            }

            namespace ModelList {

                /** Properties of a ModelList. */
                interface $Properties {

                    /** ModelList models */
                    models?: reeve.controller.v1.ModelSummary.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ModelList. */
                type $Shape = reeve.controller.v1.ModelList.$Properties;
            }

            /**
             * Properties of a ModelSummary.
             * @deprecated Use reeve.controller.v1.ModelSummary.$Properties instead.
             */
            interface IModelSummary extends reeve.controller.v1.ModelSummary.$Properties {
            }

            /** Represents a ModelSummary. */
            class ModelSummary {

                /**
                 * Constructs a new ModelSummary.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ModelSummary.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ModelSummary name. */
                name: string;

                /** ModelSummary uuid. */
                uuid: string;

                /** ModelSummary life. */
                life: reeve.agent.v1.Life;

                /** ModelSummary createdAt. */
                createdAt: number;

                /** ModelSummary applications. */
                applications: number;

                /** ModelSummary units. */
                units: number;

                /** ModelSummary machines. */
                machines: number;

                /** ModelSummary waiting. */
                waiting: number;

                /**
                 * Creates a new ModelSummary instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ModelSummary instance
                 */
                static create(properties: reeve.controller.v1.ModelSummary.$Shape): reeve.controller.v1.ModelSummary & reeve.controller.v1.ModelSummary.$Shape;
                static create(properties?: reeve.controller.v1.ModelSummary.$Properties): reeve.controller.v1.ModelSummary;

                /**
                 * Encodes the specified ModelSummary message. Does not implicitly {@link reeve.controller.v1.ModelSummary.verify|verify} messages.
                 * @param message ModelSummary message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ModelSummary.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ModelSummary message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ModelSummary & reeve.controller.v1.ModelSummary.$Shape} ModelSummary
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ModelSummary & reeve.controller.v1.ModelSummary.$Shape;
            }

            namespace ModelSummary {

                /** Properties of a ModelSummary. */
                interface $Properties {

                    /** ModelSummary name */
                    name?: string;

                    /** ModelSummary uuid */
                    uuid?: string;

                    /** ModelSummary life */
                    life?: reeve.agent.v1.Life;

                    /** ModelSummary createdAt */
                    createdAt?: number;

                    /** ModelSummary applications */
                    applications?: number;

                    /** ModelSummary units */
                    units?: number;

                    /** ModelSummary machines */
                    machines?: number;

                    /** ModelSummary waiting */
                    waiting?: number;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ModelSummary. */
                type $Shape = reeve.controller.v1.ModelSummary.$Properties;
            }

            /**
             * Properties of a NewModel.
             * @deprecated Use reeve.controller.v1.NewModel.$Properties instead.
             */
            interface INewModel extends reeve.controller.v1.NewModel.$Properties {
            }

            /** Represents a NewModel. */
            class NewModel {

                /**
                 * Constructs a new NewModel.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.NewModel.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** NewModel name. */
                name: string;

                /** NewModel config. */
                config: reeve.agent.v1.Pair[];

                /**
                 * Creates a new NewModel instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns NewModel instance
                 */
                static create(properties: reeve.controller.v1.NewModel.$Shape): reeve.controller.v1.NewModel & reeve.controller.v1.NewModel.$Shape;
                static create(properties?: reeve.controller.v1.NewModel.$Properties): reeve.controller.v1.NewModel;

                /**
                 * Encodes the specified NewModel message. Does not implicitly {@link reeve.controller.v1.NewModel.verify|verify} messages.
                 * @param message NewModel message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.NewModel.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a NewModel message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.NewModel & reeve.controller.v1.NewModel.$Shape} NewModel
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.NewModel & reeve.controller.v1.NewModel.$Shape;
            }

            namespace NewModel {

                /** Properties of a NewModel. */
                interface $Properties {

                    /** NewModel name */
                    name?: string;

                    /** NewModel config */
                    config?: reeve.agent.v1.Pair.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a NewModel. */
                type $Shape = reeve.controller.v1.NewModel.$Properties;
            }

            /**
             * Properties of a ModelStatus.
             * @deprecated Use reeve.controller.v1.ModelStatus.$Properties instead.
             */
            interface IModelStatus extends reeve.controller.v1.ModelStatus.$Properties {
            }

            /** Represents a ModelStatus. */
            class ModelStatus {

                /**
                 * Constructs a new ModelStatus.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ModelStatus.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ModelStatus revision. */
                revision: number;

                /** ModelStatus now. */
                now: number;

                /** ModelStatus model. */
                model: reeve.controller.v1.ModelIdentity;

                /** ModelStatus controller. */
                controller: reeve.controller.v1.ControllerIdentity;

                /** ModelStatus machines. */
                machines: reeve.controller.v1.MachineStatus[];

                /** ModelStatus applications. */
                applications: reeve.controller.v1.ApplicationStatus[];

                /** ModelStatus relations. */
                relations: reeve.controller.v1.RelationStatus[];

                /** ModelStatus storage. */
                storage: reeve.controller.v1.StorageStatus[];

                /** ModelStatus spaces. */
                spaces: reeve.controller.v1.SpaceStatus[];

                /** ModelStatus offers. */
                offers: reeve.controller.v1.OfferDetails[];

                /** ModelStatus saas. */
                saas: reeve.controller.v1.SaasStatus[];

                /**
                 * Creates a new ModelStatus instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ModelStatus instance
                 */
                static create(properties: reeve.controller.v1.ModelStatus.$Shape): reeve.controller.v1.ModelStatus & reeve.controller.v1.ModelStatus.$Shape;
                static create(properties?: reeve.controller.v1.ModelStatus.$Properties): reeve.controller.v1.ModelStatus;

                /**
                 * Encodes the specified ModelStatus message. Does not implicitly {@link reeve.controller.v1.ModelStatus.verify|verify} messages.
                 * @param message ModelStatus message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ModelStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ModelStatus message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ModelStatus & reeve.controller.v1.ModelStatus.$Shape} ModelStatus
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ModelStatus & reeve.controller.v1.ModelStatus.$Shape;
            }

            namespace ModelStatus {

                /** Properties of a ModelStatus. */
                interface $Properties {

                    /** ModelStatus revision */
                    revision?: number;

                    /** ModelStatus now */
                    now?: number;

                    /** ModelStatus model */
                    model?: reeve.controller.v1.ModelIdentity.$Properties;

                    /** ModelStatus controller */
                    controller?: reeve.controller.v1.ControllerIdentity.$Properties;

                    /** ModelStatus machines */
                    machines?: reeve.controller.v1.MachineStatus.$Properties[];

                    /** ModelStatus applications */
                    applications?: reeve.controller.v1.ApplicationStatus.$Properties[];

                    /** ModelStatus relations */
                    relations?: reeve.controller.v1.RelationStatus.$Properties[];

                    /** ModelStatus storage */
                    storage?: reeve.controller.v1.StorageStatus.$Properties[];

                    /** ModelStatus spaces */
                    spaces?: reeve.controller.v1.SpaceStatus.$Properties[];

                    /** ModelStatus offers */
                    offers?: reeve.controller.v1.OfferDetails.$Properties[];

                    /** ModelStatus saas */
                    saas?: reeve.controller.v1.SaasStatus.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ModelStatus. */
                type $Shape = reeve.controller.v1.ModelStatus.$Properties;
            }

            /**
             * Properties of a ModelIdentity.
             * @deprecated Use reeve.controller.v1.ModelIdentity.$Properties instead.
             */
            interface IModelIdentity extends reeve.controller.v1.ModelIdentity.$Properties {
            }

            /** Represents a ModelIdentity. */
            class ModelIdentity {

                /**
                 * Constructs a new ModelIdentity.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ModelIdentity.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ModelIdentity name. */
                name: string;

                /** ModelIdentity uuid. */
                uuid: string;

                /**
                 * Creates a new ModelIdentity instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ModelIdentity instance
                 */
                static create(properties: reeve.controller.v1.ModelIdentity.$Shape): reeve.controller.v1.ModelIdentity & reeve.controller.v1.ModelIdentity.$Shape;
                static create(properties?: reeve.controller.v1.ModelIdentity.$Properties): reeve.controller.v1.ModelIdentity;

                /**
                 * Encodes the specified ModelIdentity message. Does not implicitly {@link reeve.controller.v1.ModelIdentity.verify|verify} messages.
                 * @param message ModelIdentity message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ModelIdentity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ModelIdentity message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ModelIdentity & reeve.controller.v1.ModelIdentity.$Shape} ModelIdentity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ModelIdentity & reeve.controller.v1.ModelIdentity.$Shape;
            }

            namespace ModelIdentity {

                /** Properties of a ModelIdentity. */
                interface $Properties {

                    /** ModelIdentity name */
                    name?: string;

                    /** ModelIdentity uuid */
                    uuid?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ModelIdentity. */
                type $Shape = reeve.controller.v1.ModelIdentity.$Properties;
            }

            /**
             * Properties of a ControllerIdentity.
             * @deprecated Use reeve.controller.v1.ControllerIdentity.$Properties instead.
             */
            interface IControllerIdentity extends reeve.controller.v1.ControllerIdentity.$Properties {
            }

            /** Represents a ControllerIdentity. */
            class ControllerIdentity {

                /**
                 * Constructs a new ControllerIdentity.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ControllerIdentity.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ControllerIdentity id. */
                id: string;

                /** ControllerIdentity version. */
                version: string;

                /**
                 * Creates a new ControllerIdentity instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ControllerIdentity instance
                 */
                static create(properties: reeve.controller.v1.ControllerIdentity.$Shape): reeve.controller.v1.ControllerIdentity & reeve.controller.v1.ControllerIdentity.$Shape;
                static create(properties?: reeve.controller.v1.ControllerIdentity.$Properties): reeve.controller.v1.ControllerIdentity;

                /**
                 * Encodes the specified ControllerIdentity message. Does not implicitly {@link reeve.controller.v1.ControllerIdentity.verify|verify} messages.
                 * @param message ControllerIdentity message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ControllerIdentity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ControllerIdentity message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ControllerIdentity & reeve.controller.v1.ControllerIdentity.$Shape} ControllerIdentity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ControllerIdentity & reeve.controller.v1.ControllerIdentity.$Shape;
            }

            namespace ControllerIdentity {

                /** Properties of a ControllerIdentity. */
                interface $Properties {

                    /** ControllerIdentity id */
                    id?: string;

                    /** ControllerIdentity version */
                    version?: string;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ControllerIdentity. */
                type $Shape = reeve.controller.v1.ControllerIdentity.$Properties;
            }

            /**
             * Properties of a MachineStatus.
             * @deprecated Use reeve.controller.v1.MachineStatus.$Properties instead.
             */
            interface IMachineStatus extends reeve.controller.v1.MachineStatus.$Properties {
            }

            /** Represents a MachineStatus. */
            class MachineStatus {

                /**
                 * Constructs a new MachineStatus.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.MachineStatus.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** MachineStatus machine. */
                machine: string;

                /** MachineStatus agent. */
                agent: string;

                /** MachineStatus hostname. */
                hostname: string;

                /** MachineStatus addresses. */
                addresses: string[];

                /** MachineStatus agentVersion. */
                agentVersion: string;

                /** MachineStatus connected. */
                connected: boolean;

                /** MachineStatus since. */
                since: number;

                /** MachineStatus hardware. */
                hardware: (reeve.agent.v1.Hardware|null);

                /** MachineStatus upgrade. */
                upgrade: (reeve.controller.v1.MachineUpgrade|null);

                /**
                 * Creates a new MachineStatus instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns MachineStatus instance
                 */
                static create(properties: reeve.controller.v1.MachineStatus.$Shape): reeve.controller.v1.MachineStatus & reeve.controller.v1.MachineStatus.$Shape;
                static create(properties?: reeve.controller.v1.MachineStatus.$Properties): reeve.controller.v1.MachineStatus;

                /**
                 * Encodes the specified MachineStatus message. Does not implicitly {@link reeve.controller.v1.MachineStatus.verify|verify} messages.
                 * @param message MachineStatus message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.MachineStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a MachineStatus message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.MachineStatus & reeve.controller.v1.MachineStatus.$Shape} MachineStatus
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.MachineStatus & reeve.controller.v1.MachineStatus.$Shape;
            }

            namespace MachineStatus {

                /** Properties of a MachineStatus. */
                interface $Properties {

                    /** MachineStatus machine */
                    machine?: string;

                    /** MachineStatus agent */
                    agent?: string;

                    /** MachineStatus hostname */
                    hostname?: string;

                    /** MachineStatus addresses */
                    addresses?: string[];

                    /** MachineStatus agentVersion */
                    agentVersion?: string;

                    /** MachineStatus connected */
                    connected?: boolean;

                    /** MachineStatus since */
                    since?: number;

                    /** MachineStatus hardware */
                    hardware?: (reeve.agent.v1.Hardware.$Properties|null);

                    /** MachineStatus upgrade */
                    upgrade?: (reeve.controller.v1.MachineUpgrade.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a MachineStatus. */
                type $Shape = reeve.controller.v1.MachineStatus.$Properties;
            }

            /** UpgradeStep enum. */
            enum UpgradeStep {

                /** UPGRADE_STEP_UNSPECIFIED value */
                UPGRADE_STEP_UNSPECIFIED = 0,

                /** UPGRADE_STEP_ASSIGNED value */
                UPGRADE_STEP_ASSIGNED = 1,

                /** UPGRADE_STEP_FETCHING value */
                UPGRADE_STEP_FETCHING = 2,

                /** UPGRADE_STEP_WAITING value */
                UPGRADE_STEP_WAITING = 3,

                /** UPGRADE_STEP_TRIAL value */
                UPGRADE_STEP_TRIAL = 4,

                /** UPGRADE_STEP_REFUSED value */
                UPGRADE_STEP_REFUSED = 5,

                /** UPGRADE_STEP_DONE value */
                UPGRADE_STEP_DONE = 6
            }

            /**
             * Properties of a MachineUpgrade.
             * @deprecated Use reeve.controller.v1.MachineUpgrade.$Properties instead.
             */
            interface IMachineUpgrade extends reeve.controller.v1.MachineUpgrade.$Properties {
            }

            /** Represents a MachineUpgrade. */
            class MachineUpgrade {

                /**
                 * Constructs a new MachineUpgrade.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.MachineUpgrade.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** MachineUpgrade revision. */
                revision: number;

                /** MachineUpgrade step. */
                step: reeve.controller.v1.UpgradeStep;

                /** MachineUpgrade because. */
                because: (string|null);

                /** MachineUpgrade next. */
                next: (string|null);

                /**
                 * Creates a new MachineUpgrade instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns MachineUpgrade instance
                 */
                static create(properties: reeve.controller.v1.MachineUpgrade.$Shape): reeve.controller.v1.MachineUpgrade & reeve.controller.v1.MachineUpgrade.$Shape;
                static create(properties?: reeve.controller.v1.MachineUpgrade.$Properties): reeve.controller.v1.MachineUpgrade;

                /**
                 * Encodes the specified MachineUpgrade message. Does not implicitly {@link reeve.controller.v1.MachineUpgrade.verify|verify} messages.
                 * @param message MachineUpgrade message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.MachineUpgrade.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a MachineUpgrade message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.MachineUpgrade & reeve.controller.v1.MachineUpgrade.$Shape} MachineUpgrade
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.MachineUpgrade & reeve.controller.v1.MachineUpgrade.$Shape;
            }

            namespace MachineUpgrade {

                /** Properties of a MachineUpgrade. */
                interface $Properties {

                    /** MachineUpgrade revision */
                    revision?: number;

                    /** MachineUpgrade step */
                    step?: reeve.controller.v1.UpgradeStep;

                    /** MachineUpgrade because */
                    because?: (string|null);

                    /** MachineUpgrade next */
                    next?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a MachineUpgrade. */
                type $Shape = reeve.controller.v1.MachineUpgrade.$Properties;
            }

            /**
             * Properties of an ApplicationStatus.
             * @deprecated Use reeve.controller.v1.ApplicationStatus.$Properties instead.
             */
            interface IApplicationStatus extends reeve.controller.v1.ApplicationStatus.$Properties {
            }

            /** Represents an ApplicationStatus. */
            class ApplicationStatus {

                /**
                 * Constructs a new ApplicationStatus.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.ApplicationStatus.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ApplicationStatus application. */
                application: string;

                /** ApplicationStatus charm. */
                charm: string;

                /** ApplicationStatus charmRevision. */
                charmRevision: number;

                /** ApplicationStatus publisher. */
                publisher: string;

                /** ApplicationStatus life. */
                life: reeve.agent.v1.Life;

                /** ApplicationStatus status. */
                status: reeve.agent.v1.Status;

                /** ApplicationStatus version. */
                version: string;

                /** ApplicationStatus units. */
                units: reeve.controller.v1.UnitStatus[];

                /** ApplicationStatus relations. */
                relations: reeve.controller.v1.RelatedApplications[];

                /** ApplicationStatus subordinateTo. */
                subordinateTo: string[];

                /** ApplicationStatus exposed. */
                exposed: boolean;

                /** ApplicationStatus bindings. */
                bindings: reeve.agent.v1.Pair[];

                /** ApplicationStatus constraints. */
                constraints: reeve.agent.v1.Pair[];

                /**
                 * Creates a new ApplicationStatus instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ApplicationStatus instance
                 */
                static create(properties: reeve.controller.v1.ApplicationStatus.$Shape): reeve.controller.v1.ApplicationStatus & reeve.controller.v1.ApplicationStatus.$Shape;
                static create(properties?: reeve.controller.v1.ApplicationStatus.$Properties): reeve.controller.v1.ApplicationStatus;

                /**
                 * Encodes the specified ApplicationStatus message. Does not implicitly {@link reeve.controller.v1.ApplicationStatus.verify|verify} messages.
                 * @param message ApplicationStatus message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.ApplicationStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ApplicationStatus message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.ApplicationStatus & reeve.controller.v1.ApplicationStatus.$Shape} ApplicationStatus
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.ApplicationStatus & reeve.controller.v1.ApplicationStatus.$Shape;
            }

            namespace ApplicationStatus {

                /** Properties of an ApplicationStatus. */
                interface $Properties {

                    /** ApplicationStatus application */
                    application?: string;

                    /** ApplicationStatus charm */
                    charm?: string;

                    /** ApplicationStatus charmRevision */
                    charmRevision?: number;

                    /** ApplicationStatus publisher */
                    publisher?: string;

                    /** ApplicationStatus life */
                    life?: reeve.agent.v1.Life;

                    /** ApplicationStatus status */
                    status?: reeve.agent.v1.Status.$Properties;

                    /** ApplicationStatus version */
                    version?: string;

                    /** ApplicationStatus units */
                    units?: reeve.controller.v1.UnitStatus.$Properties[];

                    /** ApplicationStatus relations */
                    relations?: reeve.controller.v1.RelatedApplications.$Properties[];

                    /** ApplicationStatus subordinateTo */
                    subordinateTo?: string[];

                    /** ApplicationStatus exposed */
                    exposed?: boolean;

                    /** ApplicationStatus bindings */
                    bindings?: reeve.agent.v1.Pair.$Properties[];

                    /** ApplicationStatus constraints */
                    constraints?: reeve.agent.v1.Pair.$Properties[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ApplicationStatus. */
                type $Shape = reeve.controller.v1.ApplicationStatus.$Properties;
            }

            /**
             * Properties of a RelatedApplications.
             * @deprecated Use reeve.controller.v1.RelatedApplications.$Properties instead.
             */
            interface IRelatedApplications extends reeve.controller.v1.RelatedApplications.$Properties {
            }

            /** Represents a RelatedApplications. */
            class RelatedApplications {

                /**
                 * Constructs a new RelatedApplications.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.RelatedApplications.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RelatedApplications key. */
                key: string;

                /** RelatedApplications value. */
                value: string[];

                /**
                 * Creates a new RelatedApplications instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RelatedApplications instance
                 */
                static create(properties: reeve.controller.v1.RelatedApplications.$Shape): reeve.controller.v1.RelatedApplications & reeve.controller.v1.RelatedApplications.$Shape;
                static create(properties?: reeve.controller.v1.RelatedApplications.$Properties): reeve.controller.v1.RelatedApplications;

                /**
                 * Encodes the specified RelatedApplications message. Does not implicitly {@link reeve.controller.v1.RelatedApplications.verify|verify} messages.
                 * @param message RelatedApplications message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.RelatedApplications.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RelatedApplications message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.RelatedApplications & reeve.controller.v1.RelatedApplications.$Shape} RelatedApplications
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.RelatedApplications & reeve.controller.v1.RelatedApplications.$Shape;
            }

            namespace RelatedApplications {

                /** Properties of a RelatedApplications. */
                interface $Properties {

                    /** RelatedApplications key */
                    key?: string;

                    /** RelatedApplications value */
                    value?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RelatedApplications. */
                type $Shape = reeve.controller.v1.RelatedApplications.$Properties;
            }

            /**
             * Properties of a UnitStatus.
             * @deprecated Use reeve.controller.v1.UnitStatus.$Properties instead.
             */
            interface IUnitStatus extends reeve.controller.v1.UnitStatus.$Properties {
            }

            /** Represents a UnitStatus. */
            class UnitStatus {

                /**
                 * Constructs a new UnitStatus.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.UnitStatus.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** UnitStatus unit. */
                unit: string;

                /** UnitStatus life. */
                life: reeve.agent.v1.Life;

                /** UnitStatus machine. */
                machine: (string|null);

                /** UnitStatus principal. */
                principal: (string|null);

                /** UnitStatus leader. */
                leader: boolean;

                /** UnitStatus address. */
                address: string;

                /** UnitStatus workload. */
                workload: reeve.agent.v1.Status;

                /** UnitStatus agent. */
                agent: reeve.agent.v1.AgentStatus;

                /** UnitStatus workloadVersion. */
                workloadVersion: string;

                /** UnitStatus services. */
                services: reeve.agent.v1.ObservedService[];

                /** UnitStatus contradiction. */
                contradiction: (string|null);

                /** UnitStatus ports. */
                ports: reeve.agent.v1.Port[];

                /** UnitStatus next. */
                next: (string|null);

                /** UnitStatus charmRevision. */
                charmRevision: (number|null);

                /** UnitStatus lane. */
                lane: (reeve.agent.v1.LaneTurn|null);

                /** UnitStatus behind. */
                behind: string[];

                /** UnitStatus payloads. */
                payloads: reeve.agent.v1.Payload[];

                /** UnitStatus checks. */
                checks: reeve.agent.v1.ObservedCheck[];

                /** UnitStatus installedVersion. */
                installedVersion: (string|null);

                /**
                 * Creates a new UnitStatus instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns UnitStatus instance
                 */
                static create(properties: reeve.controller.v1.UnitStatus.$Shape): reeve.controller.v1.UnitStatus & reeve.controller.v1.UnitStatus.$Shape;
                static create(properties?: reeve.controller.v1.UnitStatus.$Properties): reeve.controller.v1.UnitStatus;

                /**
                 * Encodes the specified UnitStatus message. Does not implicitly {@link reeve.controller.v1.UnitStatus.verify|verify} messages.
                 * @param message UnitStatus message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.UnitStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a UnitStatus message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.UnitStatus & reeve.controller.v1.UnitStatus.$Shape} UnitStatus
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.UnitStatus & reeve.controller.v1.UnitStatus.$Shape;
            }

            namespace UnitStatus {

                /** Properties of a UnitStatus. */
                interface $Properties {

                    /** UnitStatus unit */
                    unit?: string;

                    /** UnitStatus life */
                    life?: reeve.agent.v1.Life;

                    /** UnitStatus machine */
                    machine?: (string|null);

                    /** UnitStatus principal */
                    principal?: (string|null);

                    /** UnitStatus leader */
                    leader?: boolean;

                    /** UnitStatus address */
                    address?: string;

                    /** UnitStatus workload */
                    workload?: reeve.agent.v1.Status.$Properties;

                    /** UnitStatus agent */
                    agent?: reeve.agent.v1.AgentStatus.$Properties;

                    /** UnitStatus workloadVersion */
                    workloadVersion?: string;

                    /** UnitStatus services */
                    services?: reeve.agent.v1.ObservedService.$Properties[];

                    /** UnitStatus contradiction */
                    contradiction?: (string|null);

                    /** UnitStatus ports */
                    ports?: reeve.agent.v1.Port.$Properties[];

                    /** UnitStatus next */
                    next?: (string|null);

                    /** UnitStatus charmRevision */
                    charmRevision?: (number|null);

                    /** UnitStatus lane */
                    lane?: (reeve.agent.v1.LaneTurn.$Properties|null);

                    /** UnitStatus behind */
                    behind?: string[];

                    /** UnitStatus payloads */
                    payloads?: reeve.agent.v1.Payload.$Properties[];

                    /** UnitStatus checks */
                    checks?: reeve.agent.v1.ObservedCheck.$Properties[];

                    /** UnitStatus installedVersion */
                    installedVersion?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a UnitStatus. */
                type $Shape = reeve.controller.v1.UnitStatus.$Properties;
            }

            /**
             * Properties of a SpaceStatus.
             * @deprecated Use reeve.controller.v1.SpaceStatus.$Properties instead.
             */
            interface ISpaceStatus extends reeve.controller.v1.SpaceStatus.$Properties {
            }

            /** Represents a SpaceStatus. */
            class SpaceStatus {

                /**
                 * Constructs a new SpaceStatus.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.SpaceStatus.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SpaceStatus name. */
                name: string;

                /** SpaceStatus subnets. */
                subnets: string[];

                /**
                 * Creates a new SpaceStatus instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SpaceStatus instance
                 */
                static create(properties: reeve.controller.v1.SpaceStatus.$Shape): reeve.controller.v1.SpaceStatus & reeve.controller.v1.SpaceStatus.$Shape;
                static create(properties?: reeve.controller.v1.SpaceStatus.$Properties): reeve.controller.v1.SpaceStatus;

                /**
                 * Encodes the specified SpaceStatus message. Does not implicitly {@link reeve.controller.v1.SpaceStatus.verify|verify} messages.
                 * @param message SpaceStatus message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.SpaceStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SpaceStatus message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.SpaceStatus & reeve.controller.v1.SpaceStatus.$Shape} SpaceStatus
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.SpaceStatus & reeve.controller.v1.SpaceStatus.$Shape;
            }

            namespace SpaceStatus {

                /** Properties of a SpaceStatus. */
                interface $Properties {

                    /** SpaceStatus name */
                    name?: string;

                    /** SpaceStatus subnets */
                    subnets?: string[];

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SpaceStatus. */
                type $Shape = reeve.controller.v1.SpaceStatus.$Properties;
            }

            /**
             * Properties of a RelationStatus.
             * @deprecated Use reeve.controller.v1.RelationStatus.$Properties instead.
             */
            interface IRelationStatus extends reeve.controller.v1.RelationStatus.$Properties {
            }

            /** Represents a RelationStatus. */
            class RelationStatus {

                /**
                 * Constructs a new RelationStatus.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.RelationStatus.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RelationStatus relation. */
                relation: number;

                /** RelationStatus interface. */
                interface: string;

                /** RelationStatus ends. */
                ends: string[];

                /** RelationStatus life. */
                life: reeve.agent.v1.Life;

                /** RelationStatus scope. */
                scope: reeve.agent.v1.RelationScope;

                /**
                 * Creates a new RelationStatus instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RelationStatus instance
                 */
                static create(properties: reeve.controller.v1.RelationStatus.$Shape): reeve.controller.v1.RelationStatus & reeve.controller.v1.RelationStatus.$Shape;
                static create(properties?: reeve.controller.v1.RelationStatus.$Properties): reeve.controller.v1.RelationStatus;

                /**
                 * Encodes the specified RelationStatus message. Does not implicitly {@link reeve.controller.v1.RelationStatus.verify|verify} messages.
                 * @param message RelationStatus message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.RelationStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RelationStatus message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.RelationStatus & reeve.controller.v1.RelationStatus.$Shape} RelationStatus
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.RelationStatus & reeve.controller.v1.RelationStatus.$Shape;
            }

            namespace RelationStatus {

                /** Properties of a RelationStatus. */
                interface $Properties {

                    /** RelationStatus relation */
                    relation?: number;

                    /** RelationStatus interface */
                    "interface"?: string;

                    /** RelationStatus ends */
                    ends?: string[];

                    /** RelationStatus life */
                    life?: reeve.agent.v1.Life;

                    /** RelationStatus scope */
                    scope?: reeve.agent.v1.RelationScope;

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RelationStatus. */
                type $Shape = reeve.controller.v1.RelationStatus.$Properties;
            }

            /** StoragePhase enum. */
            enum StoragePhase {

                /** STORAGE_PHASE_UNSPECIFIED value */
                STORAGE_PHASE_UNSPECIFIED = 0,

                /** STORAGE_PHASE_PENDING value */
                STORAGE_PHASE_PENDING = 1,

                /** STORAGE_PHASE_ATTACHED value */
                STORAGE_PHASE_ATTACHED = 2,

                /** STORAGE_PHASE_DETACHING value */
                STORAGE_PHASE_DETACHING = 3,

                /** STORAGE_PHASE_DETACHED value */
                STORAGE_PHASE_DETACHED = 4,

                /** STORAGE_PHASE_REMOVING value */
                STORAGE_PHASE_REMOVING = 5
            }

            /**
             * Properties of a StorageStatus.
             * @deprecated Use reeve.controller.v1.StorageStatus.$Properties instead.
             */
            interface IStorageStatus extends reeve.controller.v1.StorageStatus.$Properties {
            }

            /** Represents a StorageStatus. */
            class StorageStatus {

                /**
                 * Constructs a new StorageStatus.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: reeve.controller.v1.StorageStatus.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** StorageStatus storage. */
                storage: string;

                /** StorageStatus kind. */
                kind: reeve.agent.v1.StorageKind;

                /** StorageStatus pool. */
                pool: reeve.agent.v1.StoragePool;

                /** StorageStatus sizeMiB. */
                sizeMiB: number;

                /** StorageStatus status. */
                status: reeve.controller.v1.StoragePhase;

                /** StorageStatus unit. */
                unit: (string|null);

                /** StorageStatus machine. */
                machine: (string|null);

                /** StorageStatus location. */
                location: (string|null);

                /**
                 * Creates a new StorageStatus instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns StorageStatus instance
                 */
                static create(properties: reeve.controller.v1.StorageStatus.$Shape): reeve.controller.v1.StorageStatus & reeve.controller.v1.StorageStatus.$Shape;
                static create(properties?: reeve.controller.v1.StorageStatus.$Properties): reeve.controller.v1.StorageStatus;

                /**
                 * Encodes the specified StorageStatus message. Does not implicitly {@link reeve.controller.v1.StorageStatus.verify|verify} messages.
                 * @param message StorageStatus message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: reeve.controller.v1.StorageStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a StorageStatus message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {reeve.controller.v1.StorageStatus & reeve.controller.v1.StorageStatus.$Shape} StorageStatus
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): reeve.controller.v1.StorageStatus & reeve.controller.v1.StorageStatus.$Shape;
            }

            namespace StorageStatus {

                /** Properties of a StorageStatus. */
                interface $Properties {

                    /** StorageStatus storage */
                    storage?: string;

                    /** StorageStatus kind */
                    kind?: reeve.agent.v1.StorageKind;

                    /** StorageStatus pool */
                    pool?: reeve.agent.v1.StoragePool;

                    /** StorageStatus sizeMiB */
                    sizeMiB?: number;

                    /** StorageStatus status */
                    status?: reeve.controller.v1.StoragePhase;

                    /** StorageStatus unit */
                    unit?: (string|null);

                    /** StorageStatus machine */
                    machine?: (string|null);

                    /** StorageStatus location */
                    location?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a StorageStatus. */
                type $Shape = reeve.controller.v1.StorageStatus.$Properties;
            }
        }
    }
}
export import agentV1 = reeve.agent.v1;
export import controllerV1 = reeve.controller.v1;
