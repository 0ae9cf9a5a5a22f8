// Generated from proto/ by scripts/generate.sh. Never edited.
import $protobuf from "protobufjs/minimal.js";
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;
const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});
export const reeve = $root.reeve = (() => {
  const reeve2 = {};
  reeve2.agent = (function() {
    const agent = {};
    agent.v1 = (function() {
      const v1 = {};
      v1.Agent = (function() {
        const Agent = function(rpcImpl, requestDelimited, responseDelimited) {
          $protobuf.rpc.Service.call(this, rpcImpl, requestDelimited, responseDelimited);
        };
        $Object.defineProperty(Agent.prototype = $Object.create($protobuf.rpc.Service.prototype), "constructor", { value: Agent, writable: true, enumerable: false, configurable: true });
        Agent.create = function(rpcImpl, requestDelimited, responseDelimited) {
          return new this(rpcImpl, requestDelimited, responseDelimited);
        };
        $Object.defineProperties(Agent.prototype.connect = function(request, callback) {
          return $protobuf.rpc.Service.prototype.rpcCall.call(this, Agent.prototype.connect, $root.reeve.agent.v1.AgentMessage, $root.reeve.agent.v1.ControllerMessage, request, callback);
        }, {
          name: { value: "Connect" },
          path: { value: "/reeve.agent.v1.Agent/Connect" },
          requestType: { value: "AgentMessage" },
          responseType: { value: "ControllerMessage" },
          requestStream: { value: true },
          responseStream: { value: true }
        });
        return Agent;
      })();
      v1.ProtocolVersion = (function() {
        const ProtocolVersion = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ProtocolVersion.prototype.major = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        ProtocolVersion.prototype.minor = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        ProtocolVersion.create = function(properties) {
          return new ProtocolVersion(properties);
        };
        ProtocolVersion.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.major != null && $Object.hasOwnProperty.call(message, "major") && (typeof message.major === "object" ? message.major.low || message.major.high : message.major !== 0))
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).uint64(message.major);
          if (message.minor != null && $Object.hasOwnProperty.call(message, "minor") && (typeof message.minor === "object" ? message.minor.low || message.minor.high : message.minor !== 0))
            writer.uint32(
              /* id 2, wireType 0 =*/
              16
            ).uint64(message.minor);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ProtocolVersion.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.ProtocolVersion();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.major = value;
                else
                  delete message.major;
                continue;
              }
              case 2: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.minor = value;
                else
                  delete message.minor;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ProtocolVersion;
      })();
      v1.AgentMessage = (function() {
        const AgentMessage = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        AgentMessage.prototype.hello = null;
        AgentMessage.prototype.orderAck = null;
        AgentMessage.prototype.orderResend = null;
        AgentMessage.prototype.report = null;
        AgentMessage.prototype.modelAck = null;
        AgentMessage.prototype.leaseClaim = null;
        AgentMessage.prototype.log = null;
        let $oneOfFields;
        $Object.defineProperty(AgentMessage.prototype, "message", {
          get: $util.oneOfGetter($oneOfFields = ["hello", "orderAck", "orderResend", "report", "modelAck", "leaseClaim", "log"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        AgentMessage.create = function(properties) {
          return new AgentMessage(properties);
        };
        AgentMessage.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
            $root.reeve.agent.v1.Hello.encode(message.hello, writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).fork(), _depth + 1).ldelim();
          if (message.orderAck != null && $Object.hasOwnProperty.call(message, "orderAck"))
            $root.reeve.agent.v1.OrderAck.encode(message.orderAck, writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), _depth + 1).ldelim();
          if (message.orderResend != null && $Object.hasOwnProperty.call(message, "orderResend"))
            $root.reeve.agent.v1.OrderResend.encode(message.orderResend, writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).fork(), _depth + 1).ldelim();
          if (message.report != null && $Object.hasOwnProperty.call(message, "report"))
            $root.reeve.agent.v1.PositionedReport.encode(message.report, writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).fork(), _depth + 1).ldelim();
          if (message.modelAck != null && $Object.hasOwnProperty.call(message, "modelAck"))
            $root.reeve.agent.v1.ModelAck.encode(message.modelAck, writer.uint32(
              /* id 5, wireType 2 =*/
              42
            ).fork(), _depth + 1).ldelim();
          if (message.leaseClaim != null && $Object.hasOwnProperty.call(message, "leaseClaim"))
            $root.reeve.agent.v1.LeaseClaim.encode(message.leaseClaim, writer.uint32(
              /* id 6, wireType 2 =*/
              50
            ).fork(), _depth + 1).ldelim();
          if (message.log != null && $Object.hasOwnProperty.call(message, "log"))
            $root.reeve.agent.v1.LogLines.encode(message.log, writer.uint32(
              /* id 7, wireType 2 =*/
              58
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        AgentMessage.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.AgentMessage();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                message.hello = $root.reeve.agent.v1.Hello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                message.message = "hello";
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                message.orderAck = $root.reeve.agent.v1.OrderAck.decode(reader, reader.size(), $undefined, _depth + 1, message.orderAck);
                message.message = "orderAck";
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                message.orderResend = $root.reeve.agent.v1.OrderResend.decode(reader, reader.size(), $undefined, _depth + 1, message.orderResend);
                message.message = "orderResend";
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                message.report = $root.reeve.agent.v1.PositionedReport.decode(reader, reader.size(), $undefined, _depth + 1, message.report);
                message.message = "report";
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                message.modelAck = $root.reeve.agent.v1.ModelAck.decode(reader, reader.size(), $undefined, _depth + 1, message.modelAck);
                message.message = "modelAck";
                continue;
              }
              case 6: {
                if (wireType !== 2)
                  break;
                message.leaseClaim = $root.reeve.agent.v1.LeaseClaim.decode(reader, reader.size(), $undefined, _depth + 1, message.leaseClaim);
                message.message = "leaseClaim";
                continue;
              }
              case 7: {
                if (wireType !== 2)
                  break;
                message.log = $root.reeve.agent.v1.LogLines.decode(reader, reader.size(), $undefined, _depth + 1, message.log);
                message.message = "log";
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return AgentMessage;
      })();
      v1.Hello = (function() {
        const Hello = function(properties) {
          this.features = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Hello.prototype.protocol = null;
        Hello.prototype.agentVersion = "";
        Hello.prototype.agent = "";
        Hello.prototype.features = $util.emptyArray;
        Hello.prototype.replicaRevision = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        Hello.prototype.orderStream = "";
        Hello.prototype.orderSequence = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        Hello.prototype.outboxPosition = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        Hello.create = function(properties) {
          return new Hello(properties);
        };
        Hello.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol"))
            $root.reeve.agent.v1.ProtocolVersion.encode(message.protocol, writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).fork(), _depth + 1).ldelim();
          if (message.agentVersion != null && $Object.hasOwnProperty.call(message, "agentVersion") && message.agentVersion !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.agentVersion);
          if (message.agent != null && $Object.hasOwnProperty.call(message, "agent") && message.agent !== "")
            writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).string(message.agent);
          if (message.features != null && message.features.length)
            for (let i = 0; i < message.features.length; ++i)
              writer.uint32(
                /* id 4, wireType 2 =*/
                34
              ).string(message.features[i]);
          if (message.replicaRevision != null && $Object.hasOwnProperty.call(message, "replicaRevision") && (typeof message.replicaRevision === "object" ? message.replicaRevision.low || message.replicaRevision.high : message.replicaRevision !== 0))
            writer.uint32(
              /* id 5, wireType 0 =*/
              40
            ).uint64(message.replicaRevision);
          if (message.orderStream != null && $Object.hasOwnProperty.call(message, "orderStream") && message.orderStream !== "")
            writer.uint32(
              /* id 6, wireType 2 =*/
              50
            ).string(message.orderStream);
          if (message.orderSequence != null && $Object.hasOwnProperty.call(message, "orderSequence") && (typeof message.orderSequence === "object" ? message.orderSequence.low || message.orderSequence.high : message.orderSequence !== 0))
            writer.uint32(
              /* id 7, wireType 0 =*/
              56
            ).uint64(message.orderSequence);
          if (message.outboxPosition != null && $Object.hasOwnProperty.call(message, "outboxPosition") && (typeof message.outboxPosition === "object" ? message.outboxPosition.low || message.outboxPosition.high : message.outboxPosition !== 0))
            writer.uint32(
              /* id 8, wireType 0 =*/
              64
            ).uint64(message.outboxPosition);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Hello.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.Hello();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                message.protocol = $root.reeve.agent.v1.ProtocolVersion.decode(reader, reader.size(), $undefined, _depth + 1, message.protocol);
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.agentVersion = value;
                else
                  delete message.agentVersion;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.agent = value;
                else
                  delete message.agent;
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                if (!(message.features && message.features.length))
                  message.features = [];
                message.features.push(reader.stringVerify());
                continue;
              }
              case 5: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.replicaRevision = value;
                else
                  delete message.replicaRevision;
                continue;
              }
              case 6: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.orderStream = value;
                else
                  delete message.orderStream;
                continue;
              }
              case 7: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.orderSequence = value;
                else
                  delete message.orderSequence;
                continue;
              }
              case 8: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.outboxPosition = value;
                else
                  delete message.outboxPosition;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Hello;
      })();
      v1.OrderOutcome = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "ORDER_OUTCOME_UNSPECIFIED"] = 0;
        values[valuesById[1] = "ORDER_OUTCOME_ACCEPTED"] = 1;
        values[valuesById[2] = "ORDER_OUTCOME_REFUSED"] = 2;
        return values;
      })();
      v1.OrderAck = (function() {
        const OrderAck = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        OrderAck.prototype.stream = "";
        OrderAck.prototype.sequence = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        OrderAck.prototype.outcome = 0;
        OrderAck.prototype.code = null;
        OrderAck.prototype.because = null;
        let $oneOfFields;
        $Object.defineProperty(OrderAck.prototype, "_code", {
          get: $util.oneOfGetter($oneOfFields = ["code"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        $Object.defineProperty(OrderAck.prototype, "_because", {
          get: $util.oneOfGetter($oneOfFields = ["because"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        OrderAck.create = function(properties) {
          return new OrderAck(properties);
        };
        OrderAck.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.stream != null && $Object.hasOwnProperty.call(message, "stream") && message.stream !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.stream);
          if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && (typeof message.sequence === "object" ? message.sequence.low || message.sequence.high : message.sequence !== 0))
            writer.uint32(
              /* id 2, wireType 0 =*/
              16
            ).uint64(message.sequence);
          if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome") && message.outcome !== 0)
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).int32(message.outcome);
          if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
            writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).string(message.code);
          if (message.because != null && $Object.hasOwnProperty.call(message, "because"))
            writer.uint32(
              /* id 5, wireType 2 =*/
              42
            ).string(message.because);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        OrderAck.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.OrderAck();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.stream = value;
                else
                  delete message.stream;
                continue;
              }
              case 2: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.sequence = value;
                else
                  delete message.sequence;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.outcome = value;
                else
                  delete message.outcome;
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                message.code = reader.stringVerify();
                message._code = "code";
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                message.because = reader.stringVerify();
                message._because = "because";
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return OrderAck;
      })();
      v1.OrderResend = (function() {
        const OrderResend = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        OrderResend.prototype.stream = "";
        OrderResend.prototype.from = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        OrderResend.prototype.because = "";
        OrderResend.create = function(properties) {
          return new OrderResend(properties);
        };
        OrderResend.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.stream != null && $Object.hasOwnProperty.call(message, "stream") && message.stream !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.stream);
          if (message.from != null && $Object.hasOwnProperty.call(message, "from") && (typeof message.from === "object" ? message.from.low || message.from.high : message.from !== 0))
            writer.uint32(
              /* id 2, wireType 0 =*/
              16
            ).uint64(message.from);
          if (message.because != null && $Object.hasOwnProperty.call(message, "because") && message.because !== "")
            writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).string(message.because);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        OrderResend.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.OrderResend();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.stream = value;
                else
                  delete message.stream;
                continue;
              }
              case 2: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.from = value;
                else
                  delete message.from;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.because = value;
                else
                  delete message.because;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return OrderResend;
      })();
      v1.PositionedReport = (function() {
        const PositionedReport = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        PositionedReport.prototype.position = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        PositionedReport.prototype.report = null;
        PositionedReport.create = function(properties) {
          return new PositionedReport(properties);
        };
        PositionedReport.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.position != null && $Object.hasOwnProperty.call(message, "position") && (typeof message.position === "object" ? message.position.low || message.position.high : message.position !== 0))
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).uint64(message.position);
          if (message.report != null && $Object.hasOwnProperty.call(message, "report"))
            $root.reeve.agent.v1.Report.encode(message.report, writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        PositionedReport.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.PositionedReport();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.position = value;
                else
                  delete message.position;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                message.report = $root.reeve.agent.v1.Report.decode(reader, reader.size(), $undefined, _depth + 1, message.report);
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return PositionedReport;
      })();
      v1.ModelAck = (function() {
        const ModelAck = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ModelAck.prototype.revision = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        ModelAck.create = function(properties) {
          return new ModelAck(properties);
        };
        ModelAck.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).uint64(message.revision);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ModelAck.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.ModelAck();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.revision = value;
                else
                  delete message.revision;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ModelAck;
      })();
      v1.LeaseClaim = (function() {
        const LeaseClaim = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        LeaseClaim.prototype.call = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        LeaseClaim.prototype.application = "";
        LeaseClaim.prototype.unit = "";
        LeaseClaim.create = function(properties) {
          return new LeaseClaim(properties);
        };
        LeaseClaim.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.call != null && $Object.hasOwnProperty.call(message, "call") && (typeof message.call === "object" ? message.call.low || message.call.high : message.call !== 0))
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).uint64(message.call);
          if (message.application != null && $Object.hasOwnProperty.call(message, "application") && message.application !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.application);
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
            writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).string(message.unit);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        LeaseClaim.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.LeaseClaim();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.call = value;
                else
                  delete message.call;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.application = value;
                else
                  delete message.application;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unit = value;
                else
                  delete message.unit;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return LeaseClaim;
      })();
      v1.LogLines = (function() {
        const LogLines = function(properties) {
          this.lines = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        LogLines.prototype.lines = $util.emptyArray;
        LogLines.create = function(properties) {
          return new LogLines(properties);
        };
        LogLines.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.lines != null && message.lines.length)
            for (let i = 0; i < message.lines.length; ++i)
              $root.reeve.agent.v1.UnitLogLine.encode(message.lines[i], writer.uint32(
                /* id 1, wireType 2 =*/
                10
              ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        LogLines.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.LogLines();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if (!(message.lines && message.lines.length))
                  message.lines = [];
                message.lines.push($root.reeve.agent.v1.UnitLogLine.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return LogLines;
      })();
      v1.ControllerMessage = (function() {
        const ControllerMessage = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ControllerMessage.prototype.welcome = null;
        ControllerMessage.prototype.snapshot = null;
        ControllerMessage.prototype.delta = null;
        ControllerMessage.prototype.order = null;
        ControllerMessage.prototype.reportAck = null;
        ControllerMessage.prototype.leaseGranted = null;
        ControllerMessage.prototype.leaseRefused = null;
        ControllerMessage.prototype.goodbye = null;
        let $oneOfFields;
        $Object.defineProperty(ControllerMessage.prototype, "message", {
          get: $util.oneOfGetter($oneOfFields = ["welcome", "snapshot", "delta", "order", "reportAck", "leaseGranted", "leaseRefused", "goodbye"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        ControllerMessage.create = function(properties) {
          return new ControllerMessage(properties);
        };
        ControllerMessage.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.welcome != null && $Object.hasOwnProperty.call(message, "welcome"))
            $root.reeve.agent.v1.Welcome.encode(message.welcome, writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).fork(), _depth + 1).ldelim();
          if (message.snapshot != null && $Object.hasOwnProperty.call(message, "snapshot"))
            $root.reeve.agent.v1.Snapshot.encode(message.snapshot, writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), _depth + 1).ldelim();
          if (message.delta != null && $Object.hasOwnProperty.call(message, "delta"))
            $root.reeve.agent.v1.Delta.encode(message.delta, writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).fork(), _depth + 1).ldelim();
          if (message.order != null && $Object.hasOwnProperty.call(message, "order"))
            $root.reeve.agent.v1.OrderMessage.encode(message.order, writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).fork(), _depth + 1).ldelim();
          if (message.reportAck != null && $Object.hasOwnProperty.call(message, "reportAck"))
            $root.reeve.agent.v1.ReportAck.encode(message.reportAck, writer.uint32(
              /* id 5, wireType 2 =*/
              42
            ).fork(), _depth + 1).ldelim();
          if (message.leaseGranted != null && $Object.hasOwnProperty.call(message, "leaseGranted"))
            $root.reeve.agent.v1.LeaseGranted.encode(message.leaseGranted, writer.uint32(
              /* id 6, wireType 2 =*/
              50
            ).fork(), _depth + 1).ldelim();
          if (message.leaseRefused != null && $Object.hasOwnProperty.call(message, "leaseRefused"))
            $root.reeve.agent.v1.LeaseRefused.encode(message.leaseRefused, writer.uint32(
              /* id 7, wireType 2 =*/
              58
            ).fork(), _depth + 1).ldelim();
          if (message.goodbye != null && $Object.hasOwnProperty.call(message, "goodbye"))
            $root.reeve.agent.v1.Goodbye.encode(message.goodbye, writer.uint32(
              /* id 8, wireType 2 =*/
              66
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ControllerMessage.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.ControllerMessage();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                message.welcome = $root.reeve.agent.v1.Welcome.decode(reader, reader.size(), $undefined, _depth + 1, message.welcome);
                message.message = "welcome";
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                message.snapshot = $root.reeve.agent.v1.Snapshot.decode(reader, reader.size(), $undefined, _depth + 1, message.snapshot);
                message.message = "snapshot";
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                message.delta = $root.reeve.agent.v1.Delta.decode(reader, reader.size(), $undefined, _depth + 1, message.delta);
                message.message = "delta";
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                message.order = $root.reeve.agent.v1.OrderMessage.decode(reader, reader.size(), $undefined, _depth + 1, message.order);
                message.message = "order";
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                message.reportAck = $root.reeve.agent.v1.ReportAck.decode(reader, reader.size(), $undefined, _depth + 1, message.reportAck);
                message.message = "reportAck";
                continue;
              }
              case 6: {
                if (wireType !== 2)
                  break;
                message.leaseGranted = $root.reeve.agent.v1.LeaseGranted.decode(reader, reader.size(), $undefined, _depth + 1, message.leaseGranted);
                message.message = "leaseGranted";
                continue;
              }
              case 7: {
                if (wireType !== 2)
                  break;
                message.leaseRefused = $root.reeve.agent.v1.LeaseRefused.decode(reader, reader.size(), $undefined, _depth + 1, message.leaseRefused);
                message.message = "leaseRefused";
                continue;
              }
              case 8: {
                if (wireType !== 2)
                  break;
                message.goodbye = $root.reeve.agent.v1.Goodbye.decode(reader, reader.size(), $undefined, _depth + 1, message.goodbye);
                message.message = "goodbye";
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ControllerMessage;
      })();
      v1.Welcome = (function() {
        const Welcome = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Welcome.prototype.protocol = null;
        Welcome.prototype.controllerVersion = "";
        Welcome.prototype.controller = "";
        Welcome.prototype.orderStream = "";
        Welcome.prototype.reportedPosition = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        Welcome.create = function(properties) {
          return new Welcome(properties);
        };
        Welcome.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol"))
            $root.reeve.agent.v1.ProtocolVersion.encode(message.protocol, writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).fork(), _depth + 1).ldelim();
          if (message.controllerVersion != null && $Object.hasOwnProperty.call(message, "controllerVersion") && message.controllerVersion !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.controllerVersion);
          if (message.controller != null && $Object.hasOwnProperty.call(message, "controller") && message.controller !== "")
            writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).string(message.controller);
          if (message.orderStream != null && $Object.hasOwnProperty.call(message, "orderStream") && message.orderStream !== "")
            writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).string(message.orderStream);
          if (message.reportedPosition != null && $Object.hasOwnProperty.call(message, "reportedPosition") && (typeof message.reportedPosition === "object" ? message.reportedPosition.low || message.reportedPosition.high : message.reportedPosition !== 0))
            writer.uint32(
              /* id 5, wireType 0 =*/
              40
            ).uint64(message.reportedPosition);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Welcome.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.Welcome();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                message.protocol = $root.reeve.agent.v1.ProtocolVersion.decode(reader, reader.size(), $undefined, _depth + 1, message.protocol);
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.controllerVersion = value;
                else
                  delete message.controllerVersion;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.controller = value;
                else
                  delete message.controller;
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.orderStream = value;
                else
                  delete message.orderStream;
                continue;
              }
              case 5: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.reportedPosition = value;
                else
                  delete message.reportedPosition;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Welcome;
      })();
      v1.Snapshot = (function() {
        const Snapshot = function(properties) {
          this.entities = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Snapshot.prototype.revision = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        Snapshot.prototype.entities = $util.emptyArray;
        Snapshot.prototype.last = false;
        Snapshot.create = function(properties) {
          return new Snapshot(properties);
        };
        Snapshot.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).uint64(message.revision);
          if (message.entities != null && message.entities.length)
            for (let i = 0; i < message.entities.length; ++i)
              $root.reeve.agent.v1.VersionedEntity.encode(message.entities[i], writer.uint32(
                /* id 2, wireType 2 =*/
                18
              ).fork(), _depth + 1).ldelim();
          if (message.last != null && $Object.hasOwnProperty.call(message, "last") && message.last !== false)
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).bool(message.last);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Snapshot.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.Snapshot();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.revision = value;
                else
                  delete message.revision;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if (!(message.entities && message.entities.length))
                  message.entities = [];
                message.entities.push($root.reeve.agent.v1.VersionedEntity.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (value = reader.bool())
                  message.last = value;
                else
                  delete message.last;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Snapshot;
      })();
      v1.Delta = (function() {
        const Delta = function(properties) {
          this.puts = [];
          this.deletes = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Delta.prototype.revision = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        Delta.prototype.puts = $util.emptyArray;
        Delta.prototype.deletes = $util.emptyArray;
        Delta.create = function(properties) {
          return new Delta(properties);
        };
        Delta.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).uint64(message.revision);
          if (message.puts != null && message.puts.length)
            for (let i = 0; i < message.puts.length; ++i)
              $root.reeve.agent.v1.Entity.encode(message.puts[i], writer.uint32(
                /* id 2, wireType 2 =*/
                18
              ).fork(), _depth + 1).ldelim();
          if (message.deletes != null && message.deletes.length)
            for (let i = 0; i < message.deletes.length; ++i)
              writer.uint32(
                /* id 3, wireType 2 =*/
                26
              ).string(message.deletes[i]);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Delta.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.Delta();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.revision = value;
                else
                  delete message.revision;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if (!(message.puts && message.puts.length))
                  message.puts = [];
                message.puts.push($root.reeve.agent.v1.Entity.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if (!(message.deletes && message.deletes.length))
                  message.deletes = [];
                message.deletes.push(reader.stringVerify());
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Delta;
      })();
      v1.OrderMessage = (function() {
        const OrderMessage = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        OrderMessage.prototype.order = null;
        OrderMessage.create = function(properties) {
          return new OrderMessage(properties);
        };
        OrderMessage.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.order != null && $Object.hasOwnProperty.call(message, "order"))
            $root.reeve.agent.v1.SignedDocument.encode(message.order, writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        OrderMessage.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.OrderMessage();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                message.order = $root.reeve.agent.v1.SignedDocument.decode(reader, reader.size(), $undefined, _depth + 1, message.order);
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return OrderMessage;
      })();
      v1.ReportAck = (function() {
        const ReportAck = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ReportAck.prototype.position = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        ReportAck.create = function(properties) {
          return new ReportAck(properties);
        };
        ReportAck.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.position != null && $Object.hasOwnProperty.call(message, "position") && (typeof message.position === "object" ? message.position.low || message.position.high : message.position !== 0))
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).uint64(message.position);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ReportAck.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.ReportAck();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.position = value;
                else
                  delete message.position;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ReportAck;
      })();
      v1.LeaseGranted = (function() {
        const LeaseGranted = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        LeaseGranted.prototype.call = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        LeaseGranted.prototype.epoch = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        LeaseGranted.prototype.durationMs = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        LeaseGranted.create = function(properties) {
          return new LeaseGranted(properties);
        };
        LeaseGranted.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.call != null && $Object.hasOwnProperty.call(message, "call") && (typeof message.call === "object" ? message.call.low || message.call.high : message.call !== 0))
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).uint64(message.call);
          if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
            writer.uint32(
              /* id 2, wireType 0 =*/
              16
            ).uint64(message.epoch);
          if (message.durationMs != null && $Object.hasOwnProperty.call(message, "durationMs") && (typeof message.durationMs === "object" ? message.durationMs.low || message.durationMs.high : message.durationMs !== 0))
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).uint64(message.durationMs);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        LeaseGranted.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.LeaseGranted();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.call = value;
                else
                  delete message.call;
                continue;
              }
              case 2: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.epoch = value;
                else
                  delete message.epoch;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.durationMs = value;
                else
                  delete message.durationMs;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return LeaseGranted;
      })();
      v1.LeaseRefused = (function() {
        const LeaseRefused = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        LeaseRefused.prototype.call = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        LeaseRefused.prototype.holder = "";
        LeaseRefused.create = function(properties) {
          return new LeaseRefused(properties);
        };
        LeaseRefused.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.call != null && $Object.hasOwnProperty.call(message, "call") && (typeof message.call === "object" ? message.call.low || message.call.high : message.call !== 0))
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).uint64(message.call);
          if (message.holder != null && $Object.hasOwnProperty.call(message, "holder") && message.holder !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.holder);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        LeaseRefused.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.LeaseRefused();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.call = value;
                else
                  delete message.call;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.holder = value;
                else
                  delete message.holder;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return LeaseRefused;
      })();
      v1.Goodbye = (function() {
        const Goodbye = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Goodbye.prototype.code = "";
        Goodbye.prototype.because = "";
        Goodbye.create = function(properties) {
          return new Goodbye(properties);
        };
        Goodbye.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.code);
          if (message.because != null && $Object.hasOwnProperty.call(message, "because") && message.because !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.because);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Goodbye.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.Goodbye();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.code = value;
                else
                  delete message.code;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.because = value;
                else
                  delete message.because;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Goodbye;
      })();
      v1.Pair = (function() {
        const Pair = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Pair.prototype.key = "";
        Pair.prototype.value = "";
        Pair.create = function(properties) {
          return new Pair(properties);
        };
        Pair.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.key);
          if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.value);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Pair.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.Pair();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.key = value;
                else
                  delete message.key;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.value = value;
                else
                  delete message.value;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Pair;
      })();
      v1.Change = (function() {
        const Change = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Change.prototype.key = "";
        Change.prototype.value = null;
        let $oneOfFields;
        $Object.defineProperty(Change.prototype, "_value", {
          get: $util.oneOfGetter($oneOfFields = ["value"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        Change.create = function(properties) {
          return new Change(properties);
        };
        Change.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.key);
          if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.value);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Change.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.Change();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.key = value;
                else
                  delete message.key;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                message.value = reader.stringVerify();
                message._value = "value";
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Change;
      })();
      v1.Scalar = (function() {
        const Scalar = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Scalar.prototype.text = null;
        Scalar.prototype.number = null;
        Scalar.prototype.truth = null;
        let $oneOfFields;
        $Object.defineProperty(Scalar.prototype, "value", {
          get: $util.oneOfGetter($oneOfFields = ["text", "number", "truth"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        Scalar.create = function(properties) {
          return new Scalar(properties);
        };
        Scalar.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.text != null && $Object.hasOwnProperty.call(message, "text"))
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.text);
          if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
            writer.uint32(
              /* id 2, wireType 1 =*/
              17
            ).double(message.number);
          if (message.truth != null && $Object.hasOwnProperty.call(message, "truth"))
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).bool(message.truth);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Scalar.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.Scalar();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                message.text = reader.stringVerify();
                message.value = "text";
                continue;
              }
              case 2: {
                if (wireType !== 1)
                  break;
                message.number = reader.double();
                message.value = "number";
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                message.truth = reader.bool();
                message.value = "truth";
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Scalar;
      })();
      v1.ScalarPair = (function() {
        const ScalarPair = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ScalarPair.prototype.key = "";
        ScalarPair.prototype.value = null;
        ScalarPair.create = function(properties) {
          return new ScalarPair(properties);
        };
        ScalarPair.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.key);
          if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
            $root.reeve.agent.v1.Scalar.encode(message.value, writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ScalarPair.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.ScalarPair();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.key = value;
                else
                  delete message.key;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                message.value = $root.reeve.agent.v1.Scalar.decode(reader, reader.size(), $undefined, _depth + 1, message.value);
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ScalarPair;
      })();
      v1.SignedDocument = (function() {
        const SignedDocument = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        SignedDocument.prototype.body = $util.newBuffer([]);
        SignedDocument.prototype.signature = $util.newBuffer([]);
        SignedDocument.prototype.keyId = "";
        SignedDocument.create = function(properties) {
          return new SignedDocument(properties);
        };
        SignedDocument.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.body != null && $Object.hasOwnProperty.call(message, "body") && message.body.length)
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).bytes(message.body);
          if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).bytes(message.signature);
          if (message.keyId != null && $Object.hasOwnProperty.call(message, "keyId") && message.keyId !== "")
            writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).string(message.keyId);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        SignedDocument.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.SignedDocument();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.bytes()).length)
                  message.body = value;
                else
                  delete message.body;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.bytes()).length)
                  message.signature = value;
                else
                  delete message.signature;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.keyId = value;
                else
                  delete message.keyId;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return SignedDocument;
      })();
      v1.Life = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "LIFE_UNSPECIFIED"] = 0;
        values[valuesById[1] = "LIFE_ALIVE"] = 1;
        values[valuesById[2] = "LIFE_DYING"] = 2;
        values[valuesById[3] = "LIFE_DEAD"] = 3;
        return values;
      })();
      v1.StatusValue = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "STATUS_VALUE_UNSPECIFIED"] = 0;
        values[valuesById[1] = "STATUS_VALUE_ACTIVE"] = 1;
        values[valuesById[2] = "STATUS_VALUE_BLOCKED"] = 2;
        values[valuesById[3] = "STATUS_VALUE_MAINTENANCE"] = 3;
        values[valuesById[4] = "STATUS_VALUE_WAITING"] = 4;
        values[valuesById[5] = "STATUS_VALUE_UNKNOWN"] = 5;
        values[valuesById[6] = "STATUS_VALUE_ERROR"] = 6;
        values[valuesById[7] = "STATUS_VALUE_TERMINATED"] = 7;
        return values;
      })();
      v1.Status = (function() {
        const Status = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Status.prototype.status = 0;
        Status.prototype.message = "";
        Status.prototype.since = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        Status.create = function(properties) {
          return new Status(properties);
        };
        Status.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).int32(message.status);
          if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.message);
          if (message.since != null && $Object.hasOwnProperty.call(message, "since") && (typeof message.since === "object" ? message.since.low || message.since.high : message.since !== 0))
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).uint64(message.since);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Status.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.Status();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.status = value;
                else
                  delete message.status;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.message = value;
                else
                  delete message.message;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.since = value;
                else
                  delete message.since;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Status;
      })();
      v1.AgentStatusValue = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "AGENT_STATUS_VALUE_UNSPECIFIED"] = 0;
        values[valuesById[1] = "AGENT_STATUS_VALUE_ALLOCATING"] = 1;
        values[valuesById[2] = "AGENT_STATUS_VALUE_IDLE"] = 2;
        values[valuesById[3] = "AGENT_STATUS_VALUE_EXECUTING"] = 3;
        values[valuesById[4] = "AGENT_STATUS_VALUE_ERROR"] = 4;
        values[valuesById[5] = "AGENT_STATUS_VALUE_FAILED"] = 5;
        values[valuesById[6] = "AGENT_STATUS_VALUE_REBOOTING"] = 6;
        values[valuesById[7] = "AGENT_STATUS_VALUE_LOST"] = 7;
        return values;
      })();
      v1.AgentStatus = (function() {
        const AgentStatus = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        AgentStatus.prototype.status = 0;
        AgentStatus.prototype.message = "";
        AgentStatus.prototype.since = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        AgentStatus.create = function(properties) {
          return new AgentStatus(properties);
        };
        AgentStatus.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).int32(message.status);
          if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.message);
          if (message.since != null && $Object.hasOwnProperty.call(message, "since") && (typeof message.since === "object" ? message.since.low || message.since.high : message.since !== 0))
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).uint64(message.since);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        AgentStatus.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.AgentStatus();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.status = value;
                else
                  delete message.status;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.message = value;
                else
                  delete message.message;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.since = value;
                else
                  delete message.since;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return AgentStatus;
      })();
      v1.Port = (function() {
        const Port = function(properties) {
          this.endpoints = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Port.prototype.range = "";
        Port.prototype.endpoints = $util.emptyArray;
        Port.create = function(properties) {
          return new Port(properties);
        };
        Port.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.range != null && $Object.hasOwnProperty.call(message, "range") && message.range !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.range);
          if (message.endpoints != null && message.endpoints.length)
            for (let i = 0; i < message.endpoints.length; ++i)
              writer.uint32(
                /* id 2, wireType 2 =*/
                18
              ).string(message.endpoints[i]);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Port.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.Port();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.range = value;
                else
                  delete message.range;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if (!(message.endpoints && message.endpoints.length))
                  message.endpoints = [];
                message.endpoints.push(reader.stringVerify());
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Port;
      })();
      v1.ServicePhase = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "SERVICE_PHASE_UNSPECIFIED"] = 0;
        values[valuesById[1] = "SERVICE_PHASE_DOWN"] = 1;
        values[valuesById[2] = "SERVICE_PHASE_STARTING"] = 2;
        values[valuesById[3] = "SERVICE_PHASE_UP"] = 3;
        values[valuesById[4] = "SERVICE_PHASE_BACKOFF"] = 4;
        values[valuesById[5] = "SERVICE_PHASE_STOPPING"] = 5;
        values[valuesById[6] = "SERVICE_PHASE_FAILED"] = 6;
        return values;
      })();
      v1.ObservedService = (function() {
        const ObservedService = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ObservedService.prototype.name = "";
        ObservedService.prototype.phase = 0;
        ObservedService.prototype.pid = null;
        ObservedService.prototype.since = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        ObservedService.prototype.restarts = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        ObservedService.prototype.lastExit = null;
        let $oneOfFields;
        $Object.defineProperty(ObservedService.prototype, "_pid", {
          get: $util.oneOfGetter($oneOfFields = ["pid"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        $Object.defineProperty(ObservedService.prototype, "_lastExit", {
          get: $util.oneOfGetter($oneOfFields = ["lastExit"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        ObservedService.create = function(properties) {
          return new ObservedService(properties);
        };
        ObservedService.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.name);
          if (message.phase != null && $Object.hasOwnProperty.call(message, "phase") && message.phase !== 0)
            writer.uint32(
              /* id 2, wireType 0 =*/
              16
            ).int32(message.phase);
          if (message.pid != null && $Object.hasOwnProperty.call(message, "pid"))
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).uint64(message.pid);
          if (message.since != null && $Object.hasOwnProperty.call(message, "since") && (typeof message.since === "object" ? message.since.low || message.since.high : message.since !== 0))
            writer.uint32(
              /* id 4, wireType 0 =*/
              32
            ).uint64(message.since);
          if (message.restarts != null && $Object.hasOwnProperty.call(message, "restarts") && (typeof message.restarts === "object" ? message.restarts.low || message.restarts.high : message.restarts !== 0))
            writer.uint32(
              /* id 5, wireType 0 =*/
              40
            ).uint64(message.restarts);
          if (message.lastExit != null && $Object.hasOwnProperty.call(message, "lastExit"))
            writer.uint32(
              /* id 6, wireType 2 =*/
              50
            ).string(message.lastExit);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ObservedService.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.ObservedService();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.name = value;
                else
                  delete message.name;
                continue;
              }
              case 2: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.phase = value;
                else
                  delete message.phase;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                message.pid = reader.uint64();
                message._pid = "pid";
                continue;
              }
              case 4: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.since = value;
                else
                  delete message.since;
                continue;
              }
              case 5: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.restarts = value;
                else
                  delete message.restarts;
                continue;
              }
              case 6: {
                if (wireType !== 2)
                  break;
                message.lastExit = reader.stringVerify();
                message._lastExit = "lastExit";
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ObservedService;
      })();
      v1.TaskOutcome = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "TASK_OUTCOME_UNSPECIFIED"] = 0;
        values[valuesById[1] = "TASK_OUTCOME_COMPLETED"] = 1;
        values[valuesById[2] = "TASK_OUTCOME_FAILED"] = 2;
        values[valuesById[3] = "TASK_OUTCOME_CANCELLED"] = 3;
        values[valuesById[4] = "TASK_OUTCOME_ABORTED"] = 4;
        return values;
      })();
      v1.TaskResult = (function() {
        const TaskResult = function(properties) {
          this.results = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        TaskResult.prototype.status = 0;
        TaskResult.prototype.message = "";
        TaskResult.prototype.results = $util.emptyArray;
        TaskResult.create = function(properties) {
          return new TaskResult(properties);
        };
        TaskResult.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).int32(message.status);
          if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.message);
          if (message.results != null && message.results.length)
            for (let i = 0; i < message.results.length; ++i)
              $root.reeve.agent.v1.ResultPair.encode(message.results[i], writer.uint32(
                /* id 3, wireType 2 =*/
                26
              ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        TaskResult.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.TaskResult();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.status = value;
                else
                  delete message.status;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.message = value;
                else
                  delete message.message;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if (!(message.results && message.results.length))
                  message.results = [];
                message.results.push($root.reeve.agent.v1.ResultPair.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return TaskResult;
      })();
      v1.ResultPair = (function() {
        const ResultPair = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ResultPair.prototype.key = "";
        ResultPair.prototype.value = null;
        ResultPair.create = function(properties) {
          return new ResultPair(properties);
        };
        ResultPair.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.key);
          if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
            $root.reeve.agent.v1.ResultValue.encode(message.value, writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ResultPair.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.ResultPair();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.key = value;
                else
                  delete message.key;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                message.value = $root.reeve.agent.v1.ResultValue.decode(reader, reader.size(), $undefined, _depth + 1, message.value);
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ResultPair;
      })();
      v1.ResultMap = (function() {
        const ResultMap = function(properties) {
          this.entries = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ResultMap.prototype.entries = $util.emptyArray;
        ResultMap.create = function(properties) {
          return new ResultMap(properties);
        };
        ResultMap.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.entries != null && message.entries.length)
            for (let i = 0; i < message.entries.length; ++i)
              $root.reeve.agent.v1.ResultPair.encode(message.entries[i], writer.uint32(
                /* id 1, wireType 2 =*/
                10
              ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ResultMap.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.ResultMap();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if (!(message.entries && message.entries.length))
                  message.entries = [];
                message.entries.push($root.reeve.agent.v1.ResultPair.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ResultMap;
      })();
      v1.ResultValue = (function() {
        const ResultValue = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ResultValue.prototype.text = null;
        ResultValue.prototype.number = null;
        ResultValue.prototype.map = null;
        let $oneOfFields;
        $Object.defineProperty(ResultValue.prototype, "value", {
          get: $util.oneOfGetter($oneOfFields = ["text", "number", "map"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        ResultValue.create = function(properties) {
          return new ResultValue(properties);
        };
        ResultValue.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.text != null && $Object.hasOwnProperty.call(message, "text"))
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.text);
          if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
            writer.uint32(
              /* id 2, wireType 1 =*/
              17
            ).double(message.number);
          if (message.map != null && $Object.hasOwnProperty.call(message, "map"))
            $root.reeve.agent.v1.ResultMap.encode(message.map, writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ResultValue.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.ResultValue();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                message.text = reader.stringVerify();
                message.value = "text";
                continue;
              }
              case 2: {
                if (wireType !== 1)
                  break;
                message.number = reader.double();
                message.value = "number";
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                message.map = $root.reeve.agent.v1.ResultMap.decode(reader, reader.size(), $undefined, _depth + 1, message.map);
                message.value = "map";
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ResultValue;
      })();
      v1.LogLevel = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "LOG_LEVEL_UNSPECIFIED"] = 0;
        values[valuesById[1] = "LOG_LEVEL_TRACE"] = 1;
        values[valuesById[2] = "LOG_LEVEL_DEBUG"] = 2;
        values[valuesById[3] = "LOG_LEVEL_INFO"] = 3;
        values[valuesById[4] = "LOG_LEVEL_WARNING"] = 4;
        values[valuesById[5] = "LOG_LEVEL_ERROR"] = 5;
        values[valuesById[6] = "LOG_LEVEL_CRITICAL"] = 6;
        return values;
      })();
      v1.UnitLogLine = (function() {
        const UnitLogLine = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        UnitLogLine.prototype.at = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        UnitLogLine.prototype.unit = "";
        UnitLogLine.prototype.level = 0;
        UnitLogLine.prototype.source = "";
        UnitLogLine.prototype.message = "";
        UnitLogLine.create = function(properties) {
          return new UnitLogLine(properties);
        };
        UnitLogLine.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.at != null && $Object.hasOwnProperty.call(message, "at") && (typeof message.at === "object" ? message.at.low || message.at.high : message.at !== 0))
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).uint64(message.at);
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.unit);
          if (message.level != null && $Object.hasOwnProperty.call(message, "level") && message.level !== 0)
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).int32(message.level);
          if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
            writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).string(message.source);
          if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
            writer.uint32(
              /* id 5, wireType 2 =*/
              42
            ).string(message.message);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        UnitLogLine.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.UnitLogLine();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.at = value;
                else
                  delete message.at;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unit = value;
                else
                  delete message.unit;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.level = value;
                else
                  delete message.level;
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.source = value;
                else
                  delete message.source;
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.message = value;
                else
                  delete message.message;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return UnitLogLine;
      })();
      v1.Fault = (function() {
        const Fault = function(properties) {
          this.fields = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Fault.prototype.code = "";
        Fault.prototype.message = "";
        Fault.prototype.fields = $util.emptyArray;
        Fault.prototype.next = null;
        Fault.prototype.because = null;
        let $oneOfFields;
        $Object.defineProperty(Fault.prototype, "_next", {
          get: $util.oneOfGetter($oneOfFields = ["next"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        $Object.defineProperty(Fault.prototype, "_because", {
          get: $util.oneOfGetter($oneOfFields = ["because"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        Fault.create = function(properties) {
          return new Fault(properties);
        };
        Fault.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.code);
          if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.message);
          if (message.fields != null && message.fields.length)
            for (let i = 0; i < message.fields.length; ++i)
              $root.reeve.agent.v1.ScalarPair.encode(message.fields[i], writer.uint32(
                /* id 3, wireType 2 =*/
                26
              ).fork(), _depth + 1).ldelim();
          if (message.next != null && $Object.hasOwnProperty.call(message, "next"))
            writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).string(message.next);
          if (message.because != null && $Object.hasOwnProperty.call(message, "because"))
            writer.uint32(
              /* id 5, wireType 2 =*/
              42
            ).string(message.because);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Fault.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.Fault();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.code = value;
                else
                  delete message.code;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.message = value;
                else
                  delete message.message;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if (!(message.fields && message.fields.length))
                  message.fields = [];
                message.fields.push($root.reeve.agent.v1.ScalarPair.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                message.next = reader.stringVerify();
                message._next = "next";
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                message.because = reader.stringVerify();
                message._because = "because";
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Fault;
      })();
      v1.TurnState = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "TURN_STATE_UNSPECIFIED"] = 0;
        values[valuesById[1] = "TURN_STATE_HOLDS"] = 1;
        values[valuesById[2] = "TURN_STATE_WAITS"] = 2;
        return values;
      })();
      v1.LaneTurn = (function() {
        const LaneTurn = function(properties) {
          this.lanes = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        LaneTurn.prototype.lanes = $util.emptyArray;
        LaneTurn.prototype.state = 0;
        LaneTurn.prototype.since = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        LaneTurn.prototype.work = "";
        LaneTurn.create = function(properties) {
          return new LaneTurn(properties);
        };
        LaneTurn.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.lanes != null && message.lanes.length)
            for (let i = 0; i < message.lanes.length; ++i)
              writer.uint32(
                /* id 1, wireType 2 =*/
                10
              ).string(message.lanes[i]);
          if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
            writer.uint32(
              /* id 2, wireType 0 =*/
              16
            ).int32(message.state);
          if (message.since != null && $Object.hasOwnProperty.call(message, "since") && (typeof message.since === "object" ? message.since.low || message.since.high : message.since !== 0))
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).uint64(message.since);
          if (message.work != null && $Object.hasOwnProperty.call(message, "work") && message.work !== "")
            writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).string(message.work);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        LaneTurn.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.LaneTurn();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if (!(message.lanes && message.lanes.length))
                  message.lanes = [];
                message.lanes.push(reader.stringVerify());
                continue;
              }
              case 2: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.state = value;
                else
                  delete message.state;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.since = value;
                else
                  delete message.since;
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.work = value;
                else
                  delete message.work;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return LaneTurn;
      })();
      v1.Entity = (function() {
        const Entity = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Entity.prototype.model = null;
        Entity.prototype.machine = null;
        Entity.prototype.application = null;
        Entity.prototype.unit = null;
        Entity.prototype.relation = null;
        Entity.prototype.relationUnit = null;
        Entity.prototype.relationApplication = null;
        Entity.prototype.leadership = null;
        Entity.prototype.leaderSettings = null;
        let $oneOfFields;
        $Object.defineProperty(Entity.prototype, "entity", {
          get: $util.oneOfGetter($oneOfFields = ["model", "machine", "application", "unit", "relation", "relationUnit", "relationApplication", "leadership", "leaderSettings"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        Entity.create = function(properties) {
          return new Entity(properties);
        };
        Entity.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.model != null && $Object.hasOwnProperty.call(message, "model"))
            $root.reeve.agent.v1.ModelEntity.encode(message.model, writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).fork(), _depth + 1).ldelim();
          if (message.machine != null && $Object.hasOwnProperty.call(message, "machine"))
            $root.reeve.agent.v1.MachineEntity.encode(message.machine, writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), _depth + 1).ldelim();
          if (message.application != null && $Object.hasOwnProperty.call(message, "application"))
            $root.reeve.agent.v1.ApplicationEntity.encode(message.application, writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).fork(), _depth + 1).ldelim();
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit"))
            $root.reeve.agent.v1.UnitEntity.encode(message.unit, writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).fork(), _depth + 1).ldelim();
          if (message.relation != null && $Object.hasOwnProperty.call(message, "relation"))
            $root.reeve.agent.v1.RelationEntity.encode(message.relation, writer.uint32(
              /* id 5, wireType 2 =*/
              42
            ).fork(), _depth + 1).ldelim();
          if (message.relationUnit != null && $Object.hasOwnProperty.call(message, "relationUnit"))
            $root.reeve.agent.v1.RelationUnitEntity.encode(message.relationUnit, writer.uint32(
              /* id 6, wireType 2 =*/
              50
            ).fork(), _depth + 1).ldelim();
          if (message.relationApplication != null && $Object.hasOwnProperty.call(message, "relationApplication"))
            $root.reeve.agent.v1.RelationApplicationEntity.encode(message.relationApplication, writer.uint32(
              /* id 7, wireType 2 =*/
              58
            ).fork(), _depth + 1).ldelim();
          if (message.leadership != null && $Object.hasOwnProperty.call(message, "leadership"))
            $root.reeve.agent.v1.LeadershipEntity.encode(message.leadership, writer.uint32(
              /* id 8, wireType 2 =*/
              66
            ).fork(), _depth + 1).ldelim();
          if (message.leaderSettings != null && $Object.hasOwnProperty.call(message, "leaderSettings"))
            $root.reeve.agent.v1.LeaderSettingsEntity.encode(message.leaderSettings, writer.uint32(
              /* id 50, wireType 2 =*/
              402
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Entity.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.Entity();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                message.model = $root.reeve.agent.v1.ModelEntity.decode(reader, reader.size(), $undefined, _depth + 1, message.model);
                message.entity = "model";
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                message.machine = $root.reeve.agent.v1.MachineEntity.decode(reader, reader.size(), $undefined, _depth + 1, message.machine);
                message.entity = "machine";
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                message.application = $root.reeve.agent.v1.ApplicationEntity.decode(reader, reader.size(), $undefined, _depth + 1, message.application);
                message.entity = "application";
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                message.unit = $root.reeve.agent.v1.UnitEntity.decode(reader, reader.size(), $undefined, _depth + 1, message.unit);
                message.entity = "unit";
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                message.relation = $root.reeve.agent.v1.RelationEntity.decode(reader, reader.size(), $undefined, _depth + 1, message.relation);
                message.entity = "relation";
                continue;
              }
              case 6: {
                if (wireType !== 2)
                  break;
                message.relationUnit = $root.reeve.agent.v1.RelationUnitEntity.decode(reader, reader.size(), $undefined, _depth + 1, message.relationUnit);
                message.entity = "relationUnit";
                continue;
              }
              case 7: {
                if (wireType !== 2)
                  break;
                message.relationApplication = $root.reeve.agent.v1.RelationApplicationEntity.decode(reader, reader.size(), $undefined, _depth + 1, message.relationApplication);
                message.entity = "relationApplication";
                continue;
              }
              case 8: {
                if (wireType !== 2)
                  break;
                message.leadership = $root.reeve.agent.v1.LeadershipEntity.decode(reader, reader.size(), $undefined, _depth + 1, message.leadership);
                message.entity = "leadership";
                continue;
              }
              case 50: {
                if (wireType !== 2)
                  break;
                message.leaderSettings = $root.reeve.agent.v1.LeaderSettingsEntity.decode(reader, reader.size(), $undefined, _depth + 1, message.leaderSettings);
                message.entity = "leaderSettings";
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Entity;
      })();
      v1.VersionedEntity = (function() {
        const VersionedEntity = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        VersionedEntity.prototype.revision = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        VersionedEntity.prototype.value = null;
        VersionedEntity.create = function(properties) {
          return new VersionedEntity(properties);
        };
        VersionedEntity.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).uint64(message.revision);
          if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
            $root.reeve.agent.v1.Entity.encode(message.value, writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        VersionedEntity.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.VersionedEntity();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.revision = value;
                else
                  delete message.revision;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                message.value = $root.reeve.agent.v1.Entity.decode(reader, reader.size(), $undefined, _depth + 1, message.value);
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return VersionedEntity;
      })();
      v1.ModelEntity = (function() {
        const ModelEntity = function(properties) {
          this.charmProxies = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ModelEntity.prototype.name = "";
        ModelEntity.prototype.uuid = "";
        ModelEntity.prototype.updateStatusIntervalMs = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        ModelEntity.prototype.automaticallyRetryHooks = false;
        ModelEntity.prototype.charmProxies = $util.emptyArray;
        ModelEntity.create = function(properties) {
          return new ModelEntity(properties);
        };
        ModelEntity.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.name);
          if (message.uuid != null && $Object.hasOwnProperty.call(message, "uuid") && message.uuid !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.uuid);
          if (message.updateStatusIntervalMs != null && $Object.hasOwnProperty.call(message, "updateStatusIntervalMs") && (typeof message.updateStatusIntervalMs === "object" ? message.updateStatusIntervalMs.low || message.updateStatusIntervalMs.high : message.updateStatusIntervalMs !== 0))
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).uint64(message.updateStatusIntervalMs);
          if (message.automaticallyRetryHooks != null && $Object.hasOwnProperty.call(message, "automaticallyRetryHooks") && message.automaticallyRetryHooks !== false)
            writer.uint32(
              /* id 4, wireType 0 =*/
              32
            ).bool(message.automaticallyRetryHooks);
          if (message.charmProxies != null && message.charmProxies.length)
            for (let i = 0; i < message.charmProxies.length; ++i)
              $root.reeve.agent.v1.Pair.encode(message.charmProxies[i], writer.uint32(
                /* id 5, wireType 2 =*/
                42
              ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ModelEntity.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.ModelEntity();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.name = value;
                else
                  delete message.name;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.uuid = value;
                else
                  delete message.uuid;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.updateStatusIntervalMs = value;
                else
                  delete message.updateStatusIntervalMs;
                continue;
              }
              case 4: {
                if (wireType !== 0)
                  break;
                if (value = reader.bool())
                  message.automaticallyRetryHooks = value;
                else
                  delete message.automaticallyRetryHooks;
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                if (!(message.charmProxies && message.charmProxies.length))
                  message.charmProxies = [];
                message.charmProxies.push($root.reeve.agent.v1.Pair.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ModelEntity;
      })();
      v1.MachineEntity = (function() {
        const MachineEntity = function(properties) {
          this.interfaces = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        MachineEntity.prototype.id = "";
        MachineEntity.prototype.agent = "";
        MachineEntity.prototype.hostname = "";
        MachineEntity.prototype.availabilityZone = "";
        MachineEntity.prototype.interfaces = $util.emptyArray;
        MachineEntity.create = function(properties) {
          return new MachineEntity(properties);
        };
        MachineEntity.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.id);
          if (message.agent != null && $Object.hasOwnProperty.call(message, "agent") && message.agent !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.agent);
          if (message.hostname != null && $Object.hasOwnProperty.call(message, "hostname") && message.hostname !== "")
            writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).string(message.hostname);
          if (message.availabilityZone != null && $Object.hasOwnProperty.call(message, "availabilityZone") && message.availabilityZone !== "")
            writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).string(message.availabilityZone);
          if (message.interfaces != null && message.interfaces.length)
            for (let i = 0; i < message.interfaces.length; ++i)
              $root.reeve.agent.v1.NetworkInterface.encode(message.interfaces[i], writer.uint32(
                /* id 5, wireType 2 =*/
                42
              ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        MachineEntity.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.MachineEntity();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.id = value;
                else
                  delete message.id;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.agent = value;
                else
                  delete message.agent;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.hostname = value;
                else
                  delete message.hostname;
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.availabilityZone = value;
                else
                  delete message.availabilityZone;
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                if (!(message.interfaces && message.interfaces.length))
                  message.interfaces = [];
                message.interfaces.push($root.reeve.agent.v1.NetworkInterface.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return MachineEntity;
      })();
      v1.NetworkInterface = (function() {
        const NetworkInterface = function(properties) {
          this.addresses = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        NetworkInterface.prototype.name = "";
        NetworkInterface.prototype.macAddress = "";
        NetworkInterface.prototype.addresses = $util.emptyArray;
        NetworkInterface.create = function(properties) {
          return new NetworkInterface(properties);
        };
        NetworkInterface.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.name);
          if (message.macAddress != null && $Object.hasOwnProperty.call(message, "macAddress") && message.macAddress !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.macAddress);
          if (message.addresses != null && message.addresses.length)
            for (let i = 0; i < message.addresses.length; ++i)
              $root.reeve.agent.v1.NetworkAddress.encode(message.addresses[i], writer.uint32(
                /* id 3, wireType 2 =*/
                26
              ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        NetworkInterface.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.NetworkInterface();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.name = value;
                else
                  delete message.name;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.macAddress = value;
                else
                  delete message.macAddress;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if (!(message.addresses && message.addresses.length))
                  message.addresses = [];
                message.addresses.push($root.reeve.agent.v1.NetworkAddress.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return NetworkInterface;
      })();
      v1.NetworkAddress = (function() {
        const NetworkAddress = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        NetworkAddress.prototype.value = "";
        NetworkAddress.prototype.cidr = "";
        NetworkAddress.create = function(properties) {
          return new NetworkAddress(properties);
        };
        NetworkAddress.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.value);
          if (message.cidr != null && $Object.hasOwnProperty.call(message, "cidr") && message.cidr !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.cidr);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        NetworkAddress.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.NetworkAddress();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.value = value;
                else
                  delete message.value;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.cidr = value;
                else
                  delete message.cidr;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return NetworkAddress;
      })();
      v1.ApplicationEntity = (function() {
        const ApplicationEntity = function(properties) {
          this.config = [];
          this.units = [];
          this.bindings = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ApplicationEntity.prototype.name = "";
        ApplicationEntity.prototype.life = 0;
        ApplicationEntity.prototype.charmName = "";
        ApplicationEntity.prototype.charmRevision = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        ApplicationEntity.prototype.subordinate = false;
        ApplicationEntity.prototype.trusted = false;
        ApplicationEntity.prototype.config = $util.emptyArray;
        ApplicationEntity.prototype.configHash = "";
        ApplicationEntity.prototype.units = $util.emptyArray;
        ApplicationEntity.prototype.bindings = $util.emptyArray;
        ApplicationEntity.prototype.cloudCredential = null;
        ApplicationEntity.prototype.status = null;
        let $oneOfFields;
        $Object.defineProperty(ApplicationEntity.prototype, "_cloudCredential", {
          get: $util.oneOfGetter($oneOfFields = ["cloudCredential"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        $Object.defineProperty(ApplicationEntity.prototype, "_status", {
          get: $util.oneOfGetter($oneOfFields = ["status"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        ApplicationEntity.create = function(properties) {
          return new ApplicationEntity(properties);
        };
        ApplicationEntity.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.name);
          if (message.life != null && $Object.hasOwnProperty.call(message, "life") && message.life !== 0)
            writer.uint32(
              /* id 2, wireType 0 =*/
              16
            ).int32(message.life);
          if (message.charmName != null && $Object.hasOwnProperty.call(message, "charmName") && message.charmName !== "")
            writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).string(message.charmName);
          if (message.charmRevision != null && $Object.hasOwnProperty.call(message, "charmRevision") && (typeof message.charmRevision === "object" ? message.charmRevision.low || message.charmRevision.high : message.charmRevision !== 0))
            writer.uint32(
              /* id 4, wireType 0 =*/
              32
            ).uint64(message.charmRevision);
          if (message.subordinate != null && $Object.hasOwnProperty.call(message, "subordinate") && message.subordinate !== false)
            writer.uint32(
              /* id 5, wireType 0 =*/
              40
            ).bool(message.subordinate);
          if (message.trusted != null && $Object.hasOwnProperty.call(message, "trusted") && message.trusted !== false)
            writer.uint32(
              /* id 6, wireType 0 =*/
              48
            ).bool(message.trusted);
          if (message.config != null && message.config.length)
            for (let i = 0; i < message.config.length; ++i)
              $root.reeve.agent.v1.ScalarPair.encode(message.config[i], writer.uint32(
                /* id 7, wireType 2 =*/
                58
              ).fork(), _depth + 1).ldelim();
          if (message.configHash != null && $Object.hasOwnProperty.call(message, "configHash") && message.configHash !== "")
            writer.uint32(
              /* id 8, wireType 2 =*/
              66
            ).string(message.configHash);
          if (message.units != null && message.units.length)
            for (let i = 0; i < message.units.length; ++i)
              $root.reeve.agent.v1.UnitSummary.encode(message.units[i], writer.uint32(
                /* id 9, wireType 2 =*/
                74
              ).fork(), _depth + 1).ldelim();
          if (message.bindings != null && message.bindings.length)
            for (let i = 0; i < message.bindings.length; ++i)
              $root.reeve.agent.v1.Binding.encode(message.bindings[i], writer.uint32(
                /* id 50, wireType 2 =*/
                402
              ).fork(), _depth + 1).ldelim();
          if (message.cloudCredential != null && $Object.hasOwnProperty.call(message, "cloudCredential"))
            writer.uint32(
              /* id 51, wireType 2 =*/
              410
            ).string(message.cloudCredential);
          if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
            $root.reeve.agent.v1.Status.encode(message.status, writer.uint32(
              /* id 52, wireType 2 =*/
              418
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ApplicationEntity.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.ApplicationEntity();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.name = value;
                else
                  delete message.name;
                continue;
              }
              case 2: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.life = value;
                else
                  delete message.life;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.charmName = value;
                else
                  delete message.charmName;
                continue;
              }
              case 4: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.charmRevision = value;
                else
                  delete message.charmRevision;
                continue;
              }
              case 5: {
                if (wireType !== 0)
                  break;
                if (value = reader.bool())
                  message.subordinate = value;
                else
                  delete message.subordinate;
                continue;
              }
              case 6: {
                if (wireType !== 0)
                  break;
                if (value = reader.bool())
                  message.trusted = value;
                else
                  delete message.trusted;
                continue;
              }
              case 7: {
                if (wireType !== 2)
                  break;
                if (!(message.config && message.config.length))
                  message.config = [];
                message.config.push($root.reeve.agent.v1.ScalarPair.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 8: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.configHash = value;
                else
                  delete message.configHash;
                continue;
              }
              case 9: {
                if (wireType !== 2)
                  break;
                if (!(message.units && message.units.length))
                  message.units = [];
                message.units.push($root.reeve.agent.v1.UnitSummary.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 50: {
                if (wireType !== 2)
                  break;
                if (!(message.bindings && message.bindings.length))
                  message.bindings = [];
                message.bindings.push($root.reeve.agent.v1.Binding.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 51: {
                if (wireType !== 2)
                  break;
                message.cloudCredential = reader.stringVerify();
                message._cloudCredential = "cloudCredential";
                continue;
              }
              case 52: {
                if (wireType !== 2)
                  break;
                message.status = $root.reeve.agent.v1.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
                message._status = "status";
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ApplicationEntity;
      })();
      v1.Binding = (function() {
        const Binding = function(properties) {
          this.value = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Binding.prototype.key = "";
        Binding.prototype.value = $util.emptyArray;
        Binding.create = function(properties) {
          return new Binding(properties);
        };
        Binding.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.key);
          if (message.value != null && message.value.length)
            for (let i = 0; i < message.value.length; ++i)
              writer.uint32(
                /* id 2, wireType 2 =*/
                18
              ).string(message.value[i]);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Binding.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.Binding();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.key = value;
                else
                  delete message.key;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if (!(message.value && message.value.length))
                  message.value = [];
                message.value.push(reader.stringVerify());
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Binding;
      })();
      v1.UnitSummary = (function() {
        const UnitSummary = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        UnitSummary.prototype.unit = "";
        UnitSummary.prototype.life = 0;
        UnitSummary.prototype.status = 0;
        UnitSummary.prototype.since = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        UnitSummary.prototype.message = "";
        UnitSummary.create = function(properties) {
          return new UnitSummary(properties);
        };
        UnitSummary.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.unit);
          if (message.life != null && $Object.hasOwnProperty.call(message, "life") && message.life !== 0)
            writer.uint32(
              /* id 2, wireType 0 =*/
              16
            ).int32(message.life);
          if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).int32(message.status);
          if (message.since != null && $Object.hasOwnProperty.call(message, "since") && (typeof message.since === "object" ? message.since.low || message.since.high : message.since !== 0))
            writer.uint32(
              /* id 4, wireType 0 =*/
              32
            ).uint64(message.since);
          if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
            writer.uint32(
              /* id 50, wireType 2 =*/
              402
            ).string(message.message);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        UnitSummary.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.UnitSummary();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unit = value;
                else
                  delete message.unit;
                continue;
              }
              case 2: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.life = value;
                else
                  delete message.life;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.status = value;
                else
                  delete message.status;
                continue;
              }
              case 4: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.since = value;
                else
                  delete message.since;
                continue;
              }
              case 50: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.message = value;
                else
                  delete message.message;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return UnitSummary;
      })();
      v1.UnitEntity = (function() {
        const UnitEntity = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        UnitEntity.prototype.name = "";
        UnitEntity.prototype.uuid = "";
        UnitEntity.prototype.life = 0;
        UnitEntity.prototype.machine = "";
        UnitEntity.prototype.principal = null;
        UnitEntity.prototype.publicAddress = null;
        UnitEntity.prototype.privateAddress = null;
        UnitEntity.prototype.assignment = null;
        let $oneOfFields;
        $Object.defineProperty(UnitEntity.prototype, "_principal", {
          get: $util.oneOfGetter($oneOfFields = ["principal"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        $Object.defineProperty(UnitEntity.prototype, "_publicAddress", {
          get: $util.oneOfGetter($oneOfFields = ["publicAddress"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        $Object.defineProperty(UnitEntity.prototype, "_privateAddress", {
          get: $util.oneOfGetter($oneOfFields = ["privateAddress"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        $Object.defineProperty(UnitEntity.prototype, "_assignment", {
          get: $util.oneOfGetter($oneOfFields = ["assignment"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        UnitEntity.create = function(properties) {
          return new UnitEntity(properties);
        };
        UnitEntity.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.name);
          if (message.uuid != null && $Object.hasOwnProperty.call(message, "uuid") && message.uuid !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.uuid);
          if (message.life != null && $Object.hasOwnProperty.call(message, "life") && message.life !== 0)
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).int32(message.life);
          if (message.machine != null && $Object.hasOwnProperty.call(message, "machine") && message.machine !== "")
            writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).string(message.machine);
          if (message.principal != null && $Object.hasOwnProperty.call(message, "principal"))
            writer.uint32(
              /* id 5, wireType 2 =*/
              42
            ).string(message.principal);
          if (message.publicAddress != null && $Object.hasOwnProperty.call(message, "publicAddress"))
            writer.uint32(
              /* id 6, wireType 2 =*/
              50
            ).string(message.publicAddress);
          if (message.privateAddress != null && $Object.hasOwnProperty.call(message, "privateAddress"))
            writer.uint32(
              /* id 7, wireType 2 =*/
              58
            ).string(message.privateAddress);
          if (message.assignment != null && $Object.hasOwnProperty.call(message, "assignment"))
            $root.reeve.agent.v1.SignedDocument.encode(message.assignment, writer.uint32(
              /* id 8, wireType 2 =*/
              66
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        UnitEntity.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.UnitEntity();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.name = value;
                else
                  delete message.name;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.uuid = value;
                else
                  delete message.uuid;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.life = value;
                else
                  delete message.life;
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.machine = value;
                else
                  delete message.machine;
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                message.principal = reader.stringVerify();
                message._principal = "principal";
                continue;
              }
              case 6: {
                if (wireType !== 2)
                  break;
                message.publicAddress = reader.stringVerify();
                message._publicAddress = "publicAddress";
                continue;
              }
              case 7: {
                if (wireType !== 2)
                  break;
                message.privateAddress = reader.stringVerify();
                message._privateAddress = "privateAddress";
                continue;
              }
              case 8: {
                if (wireType !== 2)
                  break;
                message.assignment = $root.reeve.agent.v1.SignedDocument.decode(reader, reader.size(), $undefined, _depth + 1, message.assignment);
                message._assignment = "assignment";
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return UnitEntity;
      })();
      v1.RelationRole = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "RELATION_ROLE_UNSPECIFIED"] = 0;
        values[valuesById[1] = "RELATION_ROLE_PROVIDER"] = 1;
        values[valuesById[2] = "RELATION_ROLE_REQUIRER"] = 2;
        values[valuesById[3] = "RELATION_ROLE_PEER"] = 3;
        return values;
      })();
      v1.RelationScope = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "RELATION_SCOPE_UNSPECIFIED"] = 0;
        values[valuesById[1] = "RELATION_SCOPE_GLOBAL"] = 1;
        values[valuesById[2] = "RELATION_SCOPE_CONTAINER"] = 2;
        return values;
      })();
      v1.RelationEnd = (function() {
        const RelationEnd = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        RelationEnd.prototype.application = "";
        RelationEnd.prototype.endpoint = "";
        RelationEnd.prototype.role = 0;
        RelationEnd.prototype.scope = 0;
        RelationEnd.create = function(properties) {
          return new RelationEnd(properties);
        };
        RelationEnd.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.application != null && $Object.hasOwnProperty.call(message, "application") && message.application !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.application);
          if (message.endpoint != null && $Object.hasOwnProperty.call(message, "endpoint") && message.endpoint !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.endpoint);
          if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== 0)
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).int32(message.role);
          if (message.scope != null && $Object.hasOwnProperty.call(message, "scope") && message.scope !== 0)
            writer.uint32(
              /* id 4, wireType 0 =*/
              32
            ).int32(message.scope);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        RelationEnd.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.RelationEnd();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.application = value;
                else
                  delete message.application;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.endpoint = value;
                else
                  delete message.endpoint;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.role = value;
                else
                  delete message.role;
                continue;
              }
              case 4: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.scope = value;
                else
                  delete message.scope;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return RelationEnd;
      })();
      v1.RelationEntity = (function() {
        const RelationEntity = function(properties) {
          this.ends = [];
          this.remoteUnits = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        RelationEntity.prototype.id = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        RelationEntity.prototype["interface"] = "";
        RelationEntity.prototype.life = 0;
        RelationEntity.prototype.suspended = false;
        RelationEntity.prototype.ends = $util.emptyArray;
        RelationEntity.prototype.createdAt = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        RelationEntity.prototype.remoteUnits = $util.emptyArray;
        RelationEntity.create = function(properties) {
          return new RelationEntity(properties);
        };
        RelationEntity.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.id != null && $Object.hasOwnProperty.call(message, "id") && (typeof message.id === "object" ? message.id.low || message.id.high : message.id !== 0))
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).uint64(message.id);
          if (message["interface"] != null && $Object.hasOwnProperty.call(message, "interface") && message["interface"] !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message["interface"]);
          if (message.life != null && $Object.hasOwnProperty.call(message, "life") && message.life !== 0)
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).int32(message.life);
          if (message.suspended != null && $Object.hasOwnProperty.call(message, "suspended") && message.suspended !== false)
            writer.uint32(
              /* id 4, wireType 0 =*/
              32
            ).bool(message.suspended);
          if (message.ends != null && message.ends.length)
            for (let i = 0; i < message.ends.length; ++i)
              $root.reeve.agent.v1.RelationEnd.encode(message.ends[i], writer.uint32(
                /* id 5, wireType 2 =*/
                42
              ).fork(), _depth + 1).ldelim();
          if (message.createdAt != null && $Object.hasOwnProperty.call(message, "createdAt") && (typeof message.createdAt === "object" ? message.createdAt.low || message.createdAt.high : message.createdAt !== 0))
            writer.uint32(
              /* id 6, wireType 0 =*/
              48
            ).uint64(message.createdAt);
          if (message.remoteUnits != null && message.remoteUnits.length)
            for (let i = 0; i < message.remoteUnits.length; ++i)
              $root.reeve.agent.v1.UnitSummary.encode(message.remoteUnits[i], writer.uint32(
                /* id 7, wireType 2 =*/
                58
              ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        RelationEntity.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.RelationEntity();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.id = value;
                else
                  delete message.id;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message["interface"] = value;
                else
                  delete message["interface"];
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.life = value;
                else
                  delete message.life;
                continue;
              }
              case 4: {
                if (wireType !== 0)
                  break;
                if (value = reader.bool())
                  message.suspended = value;
                else
                  delete message.suspended;
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                if (!(message.ends && message.ends.length))
                  message.ends = [];
                message.ends.push($root.reeve.agent.v1.RelationEnd.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 6: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.createdAt = value;
                else
                  delete message.createdAt;
                continue;
              }
              case 7: {
                if (wireType !== 2)
                  break;
                if (!(message.remoteUnits && message.remoteUnits.length))
                  message.remoteUnits = [];
                message.remoteUnits.push($root.reeve.agent.v1.UnitSummary.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return RelationEntity;
      })();
      v1.RelationUnitEntity = (function() {
        const RelationUnitEntity = function(properties) {
          this.settings = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        RelationUnitEntity.prototype.relation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        RelationUnitEntity.prototype.unit = "";
        RelationUnitEntity.prototype.inScope = false;
        RelationUnitEntity.prototype.version = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        RelationUnitEntity.prototype.settings = $util.emptyArray;
        RelationUnitEntity.prototype.container = null;
        let $oneOfFields;
        $Object.defineProperty(RelationUnitEntity.prototype, "_container", {
          get: $util.oneOfGetter($oneOfFields = ["container"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        RelationUnitEntity.create = function(properties) {
          return new RelationUnitEntity(properties);
        };
        RelationUnitEntity.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.relation != null && $Object.hasOwnProperty.call(message, "relation") && (typeof message.relation === "object" ? message.relation.low || message.relation.high : message.relation !== 0))
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).uint64(message.relation);
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.unit);
          if (message.inScope != null && $Object.hasOwnProperty.call(message, "inScope") && message.inScope !== false)
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).bool(message.inScope);
          if (message.version != null && $Object.hasOwnProperty.call(message, "version") && (typeof message.version === "object" ? message.version.low || message.version.high : message.version !== 0))
            writer.uint32(
              /* id 4, wireType 0 =*/
              32
            ).uint64(message.version);
          if (message.settings != null && message.settings.length)
            for (let i = 0; i < message.settings.length; ++i)
              $root.reeve.agent.v1.Pair.encode(message.settings[i], writer.uint32(
                /* id 5, wireType 2 =*/
                42
              ).fork(), _depth + 1).ldelim();
          if (message.container != null && $Object.hasOwnProperty.call(message, "container"))
            writer.uint32(
              /* id 40, wireType 2 =*/
              322
            ).string(message.container);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        RelationUnitEntity.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.RelationUnitEntity();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.relation = value;
                else
                  delete message.relation;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unit = value;
                else
                  delete message.unit;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (value = reader.bool())
                  message.inScope = value;
                else
                  delete message.inScope;
                continue;
              }
              case 4: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.version = value;
                else
                  delete message.version;
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                if (!(message.settings && message.settings.length))
                  message.settings = [];
                message.settings.push($root.reeve.agent.v1.Pair.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 40: {
                if (wireType !== 2)
                  break;
                message.container = reader.stringVerify();
                message._container = "container";
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return RelationUnitEntity;
      })();
      v1.RelationApplicationEntity = (function() {
        const RelationApplicationEntity = function(properties) {
          this.settings = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        RelationApplicationEntity.prototype.relation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        RelationApplicationEntity.prototype.application = "";
        RelationApplicationEntity.prototype.version = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        RelationApplicationEntity.prototype.settings = $util.emptyArray;
        RelationApplicationEntity.create = function(properties) {
          return new RelationApplicationEntity(properties);
        };
        RelationApplicationEntity.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.relation != null && $Object.hasOwnProperty.call(message, "relation") && (typeof message.relation === "object" ? message.relation.low || message.relation.high : message.relation !== 0))
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).uint64(message.relation);
          if (message.application != null && $Object.hasOwnProperty.call(message, "application") && message.application !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.application);
          if (message.version != null && $Object.hasOwnProperty.call(message, "version") && (typeof message.version === "object" ? message.version.low || message.version.high : message.version !== 0))
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).uint64(message.version);
          if (message.settings != null && message.settings.length)
            for (let i = 0; i < message.settings.length; ++i)
              $root.reeve.agent.v1.Pair.encode(message.settings[i], writer.uint32(
                /* id 4, wireType 2 =*/
                34
              ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        RelationApplicationEntity.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.RelationApplicationEntity();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.relation = value;
                else
                  delete message.relation;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.application = value;
                else
                  delete message.application;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.version = value;
                else
                  delete message.version;
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                if (!(message.settings && message.settings.length))
                  message.settings = [];
                message.settings.push($root.reeve.agent.v1.Pair.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return RelationApplicationEntity;
      })();
      v1.LeadershipEntity = (function() {
        const LeadershipEntity = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        LeadershipEntity.prototype.application = "";
        LeadershipEntity.prototype.holder = "";
        LeadershipEntity.prototype.epoch = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        LeadershipEntity.create = function(properties) {
          return new LeadershipEntity(properties);
        };
        LeadershipEntity.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.application != null && $Object.hasOwnProperty.call(message, "application") && message.application !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.application);
          if (message.holder != null && $Object.hasOwnProperty.call(message, "holder") && message.holder !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.holder);
          if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).uint64(message.epoch);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        LeadershipEntity.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.LeadershipEntity();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.application = value;
                else
                  delete message.application;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.holder = value;
                else
                  delete message.holder;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.epoch = value;
                else
                  delete message.epoch;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return LeadershipEntity;
      })();
      v1.LeaderSettingsEntity = (function() {
        const LeaderSettingsEntity = function(properties) {
          this.settings = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        LeaderSettingsEntity.prototype.application = "";
        LeaderSettingsEntity.prototype.version = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        LeaderSettingsEntity.prototype.settings = $util.emptyArray;
        LeaderSettingsEntity.create = function(properties) {
          return new LeaderSettingsEntity(properties);
        };
        LeaderSettingsEntity.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.application != null && $Object.hasOwnProperty.call(message, "application") && message.application !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.application);
          if (message.version != null && $Object.hasOwnProperty.call(message, "version") && (typeof message.version === "object" ? message.version.low || message.version.high : message.version !== 0))
            writer.uint32(
              /* id 2, wireType 0 =*/
              16
            ).uint64(message.version);
          if (message.settings != null && message.settings.length)
            for (let i = 0; i < message.settings.length; ++i)
              $root.reeve.agent.v1.Pair.encode(message.settings[i], writer.uint32(
                /* id 3, wireType 2 =*/
                26
              ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        LeaderSettingsEntity.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.LeaderSettingsEntity();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.application = value;
                else
                  delete message.application;
                continue;
              }
              case 2: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.version = value;
                else
                  delete message.version;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if (!(message.settings && message.settings.length))
                  message.settings = [];
                message.settings.push($root.reeve.agent.v1.Pair.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return LeaderSettingsEntity;
      })();
      v1.Report = (function() {
        const Report = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Report.prototype.machine = null;
        Report.prototype.unit = null;
        Report.prototype.flush = null;
        Report.prototype.scope = null;
        Report.prototype.applicationStatus = null;
        Report.prototype.taskStarted = null;
        Report.prototype.taskLog = null;
        Report.prototype.taskEnded = null;
        Report.prototype.unitDead = null;
        Report.prototype.leaderSettings = null;
        let $oneOfFields;
        $Object.defineProperty(Report.prototype, "report", {
          get: $util.oneOfGetter($oneOfFields = ["machine", "unit", "flush", "scope", "applicationStatus", "taskStarted", "taskLog", "taskEnded", "unitDead", "leaderSettings"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        Report.create = function(properties) {
          return new Report(properties);
        };
        Report.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.machine != null && $Object.hasOwnProperty.call(message, "machine"))
            $root.reeve.agent.v1.MachineReport.encode(message.machine, writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).fork(), _depth + 1).ldelim();
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit"))
            $root.reeve.agent.v1.UnitReported.encode(message.unit, writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), _depth + 1).ldelim();
          if (message.flush != null && $Object.hasOwnProperty.call(message, "flush"))
            $root.reeve.agent.v1.FlushReport.encode(message.flush, writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).fork(), _depth + 1).ldelim();
          if (message.scope != null && $Object.hasOwnProperty.call(message, "scope"))
            $root.reeve.agent.v1.ScopeReport.encode(message.scope, writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).fork(), _depth + 1).ldelim();
          if (message.applicationStatus != null && $Object.hasOwnProperty.call(message, "applicationStatus"))
            $root.reeve.agent.v1.ApplicationStatusReport.encode(message.applicationStatus, writer.uint32(
              /* id 5, wireType 2 =*/
              42
            ).fork(), _depth + 1).ldelim();
          if (message.taskStarted != null && $Object.hasOwnProperty.call(message, "taskStarted"))
            $root.reeve.agent.v1.TaskStartedReport.encode(message.taskStarted, writer.uint32(
              /* id 6, wireType 2 =*/
              50
            ).fork(), _depth + 1).ldelim();
          if (message.taskLog != null && $Object.hasOwnProperty.call(message, "taskLog"))
            $root.reeve.agent.v1.TaskLogReport.encode(message.taskLog, writer.uint32(
              /* id 7, wireType 2 =*/
              58
            ).fork(), _depth + 1).ldelim();
          if (message.taskEnded != null && $Object.hasOwnProperty.call(message, "taskEnded"))
            $root.reeve.agent.v1.TaskEndedReport.encode(message.taskEnded, writer.uint32(
              /* id 8, wireType 2 =*/
              66
            ).fork(), _depth + 1).ldelim();
          if (message.unitDead != null && $Object.hasOwnProperty.call(message, "unitDead"))
            $root.reeve.agent.v1.UnitDeadReport.encode(message.unitDead, writer.uint32(
              /* id 9, wireType 2 =*/
              74
            ).fork(), _depth + 1).ldelim();
          if (message.leaderSettings != null && $Object.hasOwnProperty.call(message, "leaderSettings"))
            $root.reeve.agent.v1.LeaderSettingsReport.encode(message.leaderSettings, writer.uint32(
              /* id 50, wireType 2 =*/
              402
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Report.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.Report();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                message.machine = $root.reeve.agent.v1.MachineReport.decode(reader, reader.size(), $undefined, _depth + 1, message.machine);
                message.report = "machine";
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                message.unit = $root.reeve.agent.v1.UnitReported.decode(reader, reader.size(), $undefined, _depth + 1, message.unit);
                message.report = "unit";
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                message.flush = $root.reeve.agent.v1.FlushReport.decode(reader, reader.size(), $undefined, _depth + 1, message.flush);
                message.report = "flush";
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                message.scope = $root.reeve.agent.v1.ScopeReport.decode(reader, reader.size(), $undefined, _depth + 1, message.scope);
                message.report = "scope";
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                message.applicationStatus = $root.reeve.agent.v1.ApplicationStatusReport.decode(reader, reader.size(), $undefined, _depth + 1, message.applicationStatus);
                message.report = "applicationStatus";
                continue;
              }
              case 6: {
                if (wireType !== 2)
                  break;
                message.taskStarted = $root.reeve.agent.v1.TaskStartedReport.decode(reader, reader.size(), $undefined, _depth + 1, message.taskStarted);
                message.report = "taskStarted";
                continue;
              }
              case 7: {
                if (wireType !== 2)
                  break;
                message.taskLog = $root.reeve.agent.v1.TaskLogReport.decode(reader, reader.size(), $undefined, _depth + 1, message.taskLog);
                message.report = "taskLog";
                continue;
              }
              case 8: {
                if (wireType !== 2)
                  break;
                message.taskEnded = $root.reeve.agent.v1.TaskEndedReport.decode(reader, reader.size(), $undefined, _depth + 1, message.taskEnded);
                message.report = "taskEnded";
                continue;
              }
              case 9: {
                if (wireType !== 2)
                  break;
                message.unitDead = $root.reeve.agent.v1.UnitDeadReport.decode(reader, reader.size(), $undefined, _depth + 1, message.unitDead);
                message.report = "unitDead";
                continue;
              }
              case 50: {
                if (wireType !== 2)
                  break;
                message.leaderSettings = $root.reeve.agent.v1.LeaderSettingsReport.decode(reader, reader.size(), $undefined, _depth + 1, message.leaderSettings);
                message.report = "leaderSettings";
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Report;
      })();
      v1.MachineReport = (function() {
        const MachineReport = function(properties) {
          this.interfaces = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        MachineReport.prototype.hostname = "";
        MachineReport.prototype.interfaces = $util.emptyArray;
        MachineReport.prototype.facts = null;
        let $oneOfFields;
        $Object.defineProperty(MachineReport.prototype, "_facts", {
          get: $util.oneOfGetter($oneOfFields = ["facts"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        MachineReport.create = function(properties) {
          return new MachineReport(properties);
        };
        MachineReport.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.hostname != null && $Object.hasOwnProperty.call(message, "hostname") && message.hostname !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.hostname);
          if (message.interfaces != null && message.interfaces.length)
            for (let i = 0; i < message.interfaces.length; ++i)
              $root.reeve.agent.v1.NetworkInterface.encode(message.interfaces[i], writer.uint32(
                /* id 2, wireType 2 =*/
                18
              ).fork(), _depth + 1).ldelim();
          if (message.facts != null && $Object.hasOwnProperty.call(message, "facts"))
            $root.reeve.agent.v1.MachineFacts.encode(message.facts, writer.uint32(
              /* id 50, wireType 2 =*/
              402
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        MachineReport.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.MachineReport();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.hostname = value;
                else
                  delete message.hostname;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if (!(message.interfaces && message.interfaces.length))
                  message.interfaces = [];
                message.interfaces.push($root.reeve.agent.v1.NetworkInterface.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 50: {
                if (wireType !== 2)
                  break;
                message.facts = $root.reeve.agent.v1.MachineFacts.decode(reader, reader.size(), $undefined, _depth + 1, message.facts);
                message._facts = "facts";
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return MachineReport;
      })();
      v1.MachineFacts = (function() {
        const MachineFacts = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        MachineFacts.prototype.architecture = "";
        MachineFacts.prototype.cores = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        MachineFacts.prototype.memoryMib = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        MachineFacts.prototype.diskMib = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        MachineFacts.create = function(properties) {
          return new MachineFacts(properties);
        };
        MachineFacts.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.architecture != null && $Object.hasOwnProperty.call(message, "architecture") && message.architecture !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.architecture);
          if (message.cores != null && $Object.hasOwnProperty.call(message, "cores") && (typeof message.cores === "object" ? message.cores.low || message.cores.high : message.cores !== 0))
            writer.uint32(
              /* id 2, wireType 0 =*/
              16
            ).uint64(message.cores);
          if (message.memoryMib != null && $Object.hasOwnProperty.call(message, "memoryMib") && (typeof message.memoryMib === "object" ? message.memoryMib.low || message.memoryMib.high : message.memoryMib !== 0))
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).uint64(message.memoryMib);
          if (message.diskMib != null && $Object.hasOwnProperty.call(message, "diskMib") && (typeof message.diskMib === "object" ? message.diskMib.low || message.diskMib.high : message.diskMib !== 0))
            writer.uint32(
              /* id 4, wireType 0 =*/
              32
            ).uint64(message.diskMib);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        MachineFacts.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.MachineFacts();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.architecture = value;
                else
                  delete message.architecture;
                continue;
              }
              case 2: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.cores = value;
                else
                  delete message.cores;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.memoryMib = value;
                else
                  delete message.memoryMib;
                continue;
              }
              case 4: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.diskMib = value;
                else
                  delete message.diskMib;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return MachineFacts;
      })();
      v1.UnitReported = (function() {
        const UnitReported = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        UnitReported.prototype.unit = "";
        UnitReported.prototype.uuid = "";
        UnitReported.prototype.report = null;
        UnitReported.create = function(properties) {
          return new UnitReported(properties);
        };
        UnitReported.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.unit);
          if (message.uuid != null && $Object.hasOwnProperty.call(message, "uuid") && message.uuid !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.uuid);
          if (message.report != null && $Object.hasOwnProperty.call(message, "report"))
            $root.reeve.agent.v1.UnitReport.encode(message.report, writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        UnitReported.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.UnitReported();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unit = value;
                else
                  delete message.unit;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.uuid = value;
                else
                  delete message.uuid;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                message.report = $root.reeve.agent.v1.UnitReport.decode(reader, reader.size(), $undefined, _depth + 1, message.report);
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return UnitReported;
      })();
      v1.UnitReport = (function() {
        const UnitReport = function(properties) {
          this.services = [];
          this.ports = [];
          this.payloads = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        UnitReport.prototype.workload = null;
        UnitReport.prototype.agent = null;
        UnitReport.prototype.workloadVersion = "";
        UnitReport.prototype.services = $util.emptyArray;
        UnitReport.prototype.ports = $util.emptyArray;
        UnitReport.prototype.bundle = null;
        UnitReport.prototype.charmRevision = null;
        UnitReport.prototype.refusal = null;
        UnitReport.prototype.failure = null;
        UnitReport.prototype.lane = null;
        UnitReport.prototype.payloads = $util.emptyArray;
        let $oneOfFields;
        $Object.defineProperty(UnitReport.prototype, "_bundle", {
          get: $util.oneOfGetter($oneOfFields = ["bundle"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        $Object.defineProperty(UnitReport.prototype, "_charmRevision", {
          get: $util.oneOfGetter($oneOfFields = ["charmRevision"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        $Object.defineProperty(UnitReport.prototype, "_refusal", {
          get: $util.oneOfGetter($oneOfFields = ["refusal"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        $Object.defineProperty(UnitReport.prototype, "_failure", {
          get: $util.oneOfGetter($oneOfFields = ["failure"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        $Object.defineProperty(UnitReport.prototype, "_lane", {
          get: $util.oneOfGetter($oneOfFields = ["lane"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        UnitReport.create = function(properties) {
          return new UnitReport(properties);
        };
        UnitReport.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.workload != null && $Object.hasOwnProperty.call(message, "workload"))
            $root.reeve.agent.v1.Status.encode(message.workload, writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).fork(), _depth + 1).ldelim();
          if (message.agent != null && $Object.hasOwnProperty.call(message, "agent"))
            $root.reeve.agent.v1.AgentStatus.encode(message.agent, writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), _depth + 1).ldelim();
          if (message.workloadVersion != null && $Object.hasOwnProperty.call(message, "workloadVersion") && message.workloadVersion !== "")
            writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).string(message.workloadVersion);
          if (message.services != null && message.services.length)
            for (let i = 0; i < message.services.length; ++i)
              $root.reeve.agent.v1.ObservedService.encode(message.services[i], writer.uint32(
                /* id 4, wireType 2 =*/
                34
              ).fork(), _depth + 1).ldelim();
          if (message.ports != null && message.ports.length)
            for (let i = 0; i < message.ports.length; ++i)
              $root.reeve.agent.v1.Port.encode(message.ports[i], writer.uint32(
                /* id 5, wireType 2 =*/
                42
              ).fork(), _depth + 1).ldelim();
          if (message.bundle != null && $Object.hasOwnProperty.call(message, "bundle"))
            writer.uint32(
              /* id 6, wireType 2 =*/
              50
            ).string(message.bundle);
          if (message.charmRevision != null && $Object.hasOwnProperty.call(message, "charmRevision"))
            writer.uint32(
              /* id 7, wireType 0 =*/
              56
            ).uint64(message.charmRevision);
          if (message.refusal != null && $Object.hasOwnProperty.call(message, "refusal"))
            $root.reeve.agent.v1.Refusal.encode(message.refusal, writer.uint32(
              /* id 8, wireType 2 =*/
              66
            ).fork(), _depth + 1).ldelim();
          if (message.failure != null && $Object.hasOwnProperty.call(message, "failure"))
            $root.reeve.agent.v1.HookFailure.encode(message.failure, writer.uint32(
              /* id 9, wireType 2 =*/
              74
            ).fork(), _depth + 1).ldelim();
          if (message.lane != null && $Object.hasOwnProperty.call(message, "lane"))
            $root.reeve.agent.v1.LaneTurn.encode(message.lane, writer.uint32(
              /* id 40, wireType 2 =*/
              322
            ).fork(), _depth + 1).ldelim();
          if (message.payloads != null && message.payloads.length)
            for (let i = 0; i < message.payloads.length; ++i)
              $root.reeve.agent.v1.Payload.encode(message.payloads[i], writer.uint32(
                /* id 50, wireType 2 =*/
                402
              ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        UnitReport.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.UnitReport();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                message.workload = $root.reeve.agent.v1.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.workload);
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                message.agent = $root.reeve.agent.v1.AgentStatus.decode(reader, reader.size(), $undefined, _depth + 1, message.agent);
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.workloadVersion = value;
                else
                  delete message.workloadVersion;
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                if (!(message.services && message.services.length))
                  message.services = [];
                message.services.push($root.reeve.agent.v1.ObservedService.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                if (!(message.ports && message.ports.length))
                  message.ports = [];
                message.ports.push($root.reeve.agent.v1.Port.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 6: {
                if (wireType !== 2)
                  break;
                message.bundle = reader.stringVerify();
                message._bundle = "bundle";
                continue;
              }
              case 7: {
                if (wireType !== 0)
                  break;
                message.charmRevision = reader.uint64();
                message._charmRevision = "charmRevision";
                continue;
              }
              case 8: {
                if (wireType !== 2)
                  break;
                message.refusal = $root.reeve.agent.v1.Refusal.decode(reader, reader.size(), $undefined, _depth + 1, message.refusal);
                message._refusal = "refusal";
                continue;
              }
              case 9: {
                if (wireType !== 2)
                  break;
                message.failure = $root.reeve.agent.v1.HookFailure.decode(reader, reader.size(), $undefined, _depth + 1, message.failure);
                message._failure = "failure";
                continue;
              }
              case 40: {
                if (wireType !== 2)
                  break;
                message.lane = $root.reeve.agent.v1.LaneTurn.decode(reader, reader.size(), $undefined, _depth + 1, message.lane);
                message._lane = "lane";
                continue;
              }
              case 50: {
                if (wireType !== 2)
                  break;
                if (!(message.payloads && message.payloads.length))
                  message.payloads = [];
                message.payloads.push($root.reeve.agent.v1.Payload.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return UnitReport;
      })();
      v1.Payload = (function() {
        const Payload = function(properties) {
          this.labels = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Payload.prototype["class"] = "";
        Payload.prototype.type = "";
        Payload.prototype.id = "";
        Payload.prototype.status = "";
        Payload.prototype.labels = $util.emptyArray;
        Payload.create = function(properties) {
          return new Payload(properties);
        };
        Payload.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message["class"] != null && $Object.hasOwnProperty.call(message, "class") && message["class"] !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message["class"]);
          if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.type);
          if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
            writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).string(message.id);
          if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== "")
            writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).string(message.status);
          if (message.labels != null && message.labels.length)
            for (let i = 0; i < message.labels.length; ++i)
              writer.uint32(
                /* id 5, wireType 2 =*/
                42
              ).string(message.labels[i]);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Payload.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.Payload();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message["class"] = value;
                else
                  delete message["class"];
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.type = value;
                else
                  delete message.type;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.id = value;
                else
                  delete message.id;
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.status = value;
                else
                  delete message.status;
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                if (!(message.labels && message.labels.length))
                  message.labels = [];
                message.labels.push(reader.stringVerify());
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Payload;
      })();
      v1.Refusal = (function() {
        const Refusal = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Refusal.prototype.code = "";
        Refusal.prototype.because = "";
        Refusal.prototype.next = "";
        Refusal.create = function(properties) {
          return new Refusal(properties);
        };
        Refusal.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.code);
          if (message.because != null && $Object.hasOwnProperty.call(message, "because") && message.because !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.because);
          if (message.next != null && $Object.hasOwnProperty.call(message, "next") && message.next !== "")
            writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).string(message.next);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Refusal.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.Refusal();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.code = value;
                else
                  delete message.code;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.because = value;
                else
                  delete message.because;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.next = value;
                else
                  delete message.next;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Refusal;
      })();
      v1.HookFailure = (function() {
        const HookFailure = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        HookFailure.prototype.id = "";
        HookFailure.prototype.hook = "";
        HookFailure.prototype.message = "";
        HookFailure.create = function(properties) {
          return new HookFailure(properties);
        };
        HookFailure.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.id);
          if (message.hook != null && $Object.hasOwnProperty.call(message, "hook") && message.hook !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.hook);
          if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
            writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).string(message.message);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        HookFailure.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.HookFailure();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.id = value;
                else
                  delete message.id;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.hook = value;
                else
                  delete message.hook;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.message = value;
                else
                  delete message.message;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return HookFailure;
      })();
      v1.FlushReport = (function() {
        const FlushReport = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        FlushReport.prototype.unit = "";
        FlushReport.prototype.uuid = "";
        FlushReport.prototype.flush = null;
        FlushReport.create = function(properties) {
          return new FlushReport(properties);
        };
        FlushReport.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.unit);
          if (message.uuid != null && $Object.hasOwnProperty.call(message, "uuid") && message.uuid !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.uuid);
          if (message.flush != null && $Object.hasOwnProperty.call(message, "flush"))
            $root.reeve.agent.v1.Flush.encode(message.flush, writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        FlushReport.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.FlushReport();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unit = value;
                else
                  delete message.unit;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.uuid = value;
                else
                  delete message.uuid;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                message.flush = $root.reeve.agent.v1.Flush.decode(reader, reader.size(), $undefined, _depth + 1, message.flush);
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return FlushReport;
      })();
      v1.Flush = (function() {
        const Flush = function(properties) {
          this.relationSettings = [];
          this.openPorts = [];
          this.closePorts = [];
          this.state = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Flush.prototype.operation = "";
        Flush.prototype.epoch = null;
        Flush.prototype.relationSettings = $util.emptyArray;
        Flush.prototype.openPorts = $util.emptyArray;
        Flush.prototype.closePorts = $util.emptyArray;
        Flush.prototype.state = $util.emptyArray;
        let $oneOfFields;
        $Object.defineProperty(Flush.prototype, "_epoch", {
          get: $util.oneOfGetter($oneOfFields = ["epoch"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        Flush.create = function(properties) {
          return new Flush(properties);
        };
        Flush.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.operation != null && $Object.hasOwnProperty.call(message, "operation") && message.operation !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.operation);
          if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch"))
            writer.uint32(
              /* id 2, wireType 0 =*/
              16
            ).uint64(message.epoch);
          if (message.relationSettings != null && message.relationSettings.length)
            for (let i = 0; i < message.relationSettings.length; ++i)
              $root.reeve.agent.v1.RelationWrite.encode(message.relationSettings[i], writer.uint32(
                /* id 3, wireType 2 =*/
                26
              ).fork(), _depth + 1).ldelim();
          if (message.openPorts != null && message.openPorts.length)
            for (let i = 0; i < message.openPorts.length; ++i)
              $root.reeve.agent.v1.Port.encode(message.openPorts[i], writer.uint32(
                /* id 4, wireType 2 =*/
                34
              ).fork(), _depth + 1).ldelim();
          if (message.closePorts != null && message.closePorts.length)
            for (let i = 0; i < message.closePorts.length; ++i)
              $root.reeve.agent.v1.Port.encode(message.closePorts[i], writer.uint32(
                /* id 5, wireType 2 =*/
                42
              ).fork(), _depth + 1).ldelim();
          if (message.state != null && message.state.length)
            for (let i = 0; i < message.state.length; ++i)
              $root.reeve.agent.v1.Change.encode(message.state[i], writer.uint32(
                /* id 6, wireType 2 =*/
                50
              ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Flush.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.Flush();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.operation = value;
                else
                  delete message.operation;
                continue;
              }
              case 2: {
                if (wireType !== 0)
                  break;
                message.epoch = reader.uint64();
                message._epoch = "epoch";
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if (!(message.relationSettings && message.relationSettings.length))
                  message.relationSettings = [];
                message.relationSettings.push($root.reeve.agent.v1.RelationWrite.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                if (!(message.openPorts && message.openPorts.length))
                  message.openPorts = [];
                message.openPorts.push($root.reeve.agent.v1.Port.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                if (!(message.closePorts && message.closePorts.length))
                  message.closePorts = [];
                message.closePorts.push($root.reeve.agent.v1.Port.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 6: {
                if (wireType !== 2)
                  break;
                if (!(message.state && message.state.length))
                  message.state = [];
                message.state.push($root.reeve.agent.v1.Change.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Flush;
      })();
      v1.Bag = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "BAG_UNSPECIFIED"] = 0;
        values[valuesById[1] = "BAG_UNIT"] = 1;
        values[valuesById[2] = "BAG_APPLICATION"] = 2;
        return values;
      })();
      v1.RelationWrite = (function() {
        const RelationWrite = function(properties) {
          this.change = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        RelationWrite.prototype.relation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        RelationWrite.prototype.bag = 0;
        RelationWrite.prototype.change = $util.emptyArray;
        RelationWrite.create = function(properties) {
          return new RelationWrite(properties);
        };
        RelationWrite.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.relation != null && $Object.hasOwnProperty.call(message, "relation") && (typeof message.relation === "object" ? message.relation.low || message.relation.high : message.relation !== 0))
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).uint64(message.relation);
          if (message.bag != null && $Object.hasOwnProperty.call(message, "bag") && message.bag !== 0)
            writer.uint32(
              /* id 2, wireType 0 =*/
              16
            ).int32(message.bag);
          if (message.change != null && message.change.length)
            for (let i = 0; i < message.change.length; ++i)
              $root.reeve.agent.v1.Change.encode(message.change[i], writer.uint32(
                /* id 3, wireType 2 =*/
                26
              ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        RelationWrite.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.RelationWrite();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.relation = value;
                else
                  delete message.relation;
                continue;
              }
              case 2: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.bag = value;
                else
                  delete message.bag;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if (!(message.change && message.change.length))
                  message.change = [];
                message.change.push($root.reeve.agent.v1.Change.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return RelationWrite;
      })();
      v1.ScopeReport = (function() {
        const ScopeReport = function(properties) {
          this.settings = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ScopeReport.prototype.unit = "";
        ScopeReport.prototype.uuid = "";
        ScopeReport.prototype.relation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        ScopeReport.prototype.inScope = false;
        ScopeReport.prototype.settings = $util.emptyArray;
        ScopeReport.create = function(properties) {
          return new ScopeReport(properties);
        };
        ScopeReport.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.unit);
          if (message.uuid != null && $Object.hasOwnProperty.call(message, "uuid") && message.uuid !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.uuid);
          if (message.relation != null && $Object.hasOwnProperty.call(message, "relation") && (typeof message.relation === "object" ? message.relation.low || message.relation.high : message.relation !== 0))
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).uint64(message.relation);
          if (message.inScope != null && $Object.hasOwnProperty.call(message, "inScope") && message.inScope !== false)
            writer.uint32(
              /* id 4, wireType 0 =*/
              32
            ).bool(message.inScope);
          if (message.settings != null && message.settings.length)
            for (let i = 0; i < message.settings.length; ++i)
              $root.reeve.agent.v1.Pair.encode(message.settings[i], writer.uint32(
                /* id 5, wireType 2 =*/
                42
              ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ScopeReport.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.ScopeReport();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unit = value;
                else
                  delete message.unit;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.uuid = value;
                else
                  delete message.uuid;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.relation = value;
                else
                  delete message.relation;
                continue;
              }
              case 4: {
                if (wireType !== 0)
                  break;
                if (value = reader.bool())
                  message.inScope = value;
                else
                  delete message.inScope;
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                if (!(message.settings && message.settings.length))
                  message.settings = [];
                message.settings.push($root.reeve.agent.v1.Pair.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ScopeReport;
      })();
      v1.ApplicationStatusReport = (function() {
        const ApplicationStatusReport = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ApplicationStatusReport.prototype.unit = "";
        ApplicationStatusReport.prototype.uuid = "";
        ApplicationStatusReport.prototype.application = "";
        ApplicationStatusReport.prototype.epoch = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        ApplicationStatusReport.prototype.status = null;
        ApplicationStatusReport.create = function(properties) {
          return new ApplicationStatusReport(properties);
        };
        ApplicationStatusReport.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.unit);
          if (message.uuid != null && $Object.hasOwnProperty.call(message, "uuid") && message.uuid !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.uuid);
          if (message.application != null && $Object.hasOwnProperty.call(message, "application") && message.application !== "")
            writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).string(message.application);
          if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
            writer.uint32(
              /* id 4, wireType 0 =*/
              32
            ).uint64(message.epoch);
          if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
            $root.reeve.agent.v1.Status.encode(message.status, writer.uint32(
              /* id 5, wireType 2 =*/
              42
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ApplicationStatusReport.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.ApplicationStatusReport();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unit = value;
                else
                  delete message.unit;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.uuid = value;
                else
                  delete message.uuid;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.application = value;
                else
                  delete message.application;
                continue;
              }
              case 4: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.epoch = value;
                else
                  delete message.epoch;
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                message.status = $root.reeve.agent.v1.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ApplicationStatusReport;
      })();
      v1.TaskStartedReport = (function() {
        const TaskStartedReport = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        TaskStartedReport.prototype.unit = "";
        TaskStartedReport.prototype.task = "";
        TaskStartedReport.prototype.at = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        TaskStartedReport.create = function(properties) {
          return new TaskStartedReport(properties);
        };
        TaskStartedReport.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.unit);
          if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.task);
          if (message.at != null && $Object.hasOwnProperty.call(message, "at") && (typeof message.at === "object" ? message.at.low || message.at.high : message.at !== 0))
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).uint64(message.at);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        TaskStartedReport.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.TaskStartedReport();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unit = value;
                else
                  delete message.unit;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.task = value;
                else
                  delete message.task;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.at = value;
                else
                  delete message.at;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return TaskStartedReport;
      })();
      v1.TaskLogReport = (function() {
        const TaskLogReport = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        TaskLogReport.prototype.unit = "";
        TaskLogReport.prototype.task = "";
        TaskLogReport.prototype.at = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        TaskLogReport.prototype.line = "";
        TaskLogReport.create = function(properties) {
          return new TaskLogReport(properties);
        };
        TaskLogReport.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.unit);
          if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.task);
          if (message.at != null && $Object.hasOwnProperty.call(message, "at") && (typeof message.at === "object" ? message.at.low || message.at.high : message.at !== 0))
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).uint64(message.at);
          if (message.line != null && $Object.hasOwnProperty.call(message, "line") && message.line !== "")
            writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).string(message.line);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        TaskLogReport.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.TaskLogReport();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unit = value;
                else
                  delete message.unit;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.task = value;
                else
                  delete message.task;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.at = value;
                else
                  delete message.at;
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.line = value;
                else
                  delete message.line;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return TaskLogReport;
      })();
      v1.TaskEndedReport = (function() {
        const TaskEndedReport = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        TaskEndedReport.prototype.unit = "";
        TaskEndedReport.prototype.task = "";
        TaskEndedReport.prototype.at = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        TaskEndedReport.prototype.result = null;
        TaskEndedReport.create = function(properties) {
          return new TaskEndedReport(properties);
        };
        TaskEndedReport.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.unit);
          if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.task);
          if (message.at != null && $Object.hasOwnProperty.call(message, "at") && (typeof message.at === "object" ? message.at.low || message.at.high : message.at !== 0))
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).uint64(message.at);
          if (message.result != null && $Object.hasOwnProperty.call(message, "result"))
            $root.reeve.agent.v1.TaskResult.encode(message.result, writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        TaskEndedReport.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.TaskEndedReport();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unit = value;
                else
                  delete message.unit;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.task = value;
                else
                  delete message.task;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.at = value;
                else
                  delete message.at;
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                message.result = $root.reeve.agent.v1.TaskResult.decode(reader, reader.size(), $undefined, _depth + 1, message.result);
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return TaskEndedReport;
      })();
      v1.UnitDeadReport = (function() {
        const UnitDeadReport = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        UnitDeadReport.prototype.unit = "";
        UnitDeadReport.prototype.uuid = "";
        UnitDeadReport.create = function(properties) {
          return new UnitDeadReport(properties);
        };
        UnitDeadReport.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.unit);
          if (message.uuid != null && $Object.hasOwnProperty.call(message, "uuid") && message.uuid !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.uuid);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        UnitDeadReport.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.UnitDeadReport();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unit = value;
                else
                  delete message.unit;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.uuid = value;
                else
                  delete message.uuid;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return UnitDeadReport;
      })();
      v1.LeaderSettingsReport = (function() {
        const LeaderSettingsReport = function(properties) {
          this.change = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        LeaderSettingsReport.prototype.unit = "";
        LeaderSettingsReport.prototype.uuid = "";
        LeaderSettingsReport.prototype.application = "";
        LeaderSettingsReport.prototype.epoch = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        LeaderSettingsReport.prototype.change = $util.emptyArray;
        LeaderSettingsReport.create = function(properties) {
          return new LeaderSettingsReport(properties);
        };
        LeaderSettingsReport.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.unit);
          if (message.uuid != null && $Object.hasOwnProperty.call(message, "uuid") && message.uuid !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.uuid);
          if (message.application != null && $Object.hasOwnProperty.call(message, "application") && message.application !== "")
            writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).string(message.application);
          if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
            writer.uint32(
              /* id 4, wireType 0 =*/
              32
            ).uint64(message.epoch);
          if (message.change != null && message.change.length)
            for (let i = 0; i < message.change.length; ++i)
              $root.reeve.agent.v1.Change.encode(message.change[i], writer.uint32(
                /* id 5, wireType 2 =*/
                42
              ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        LeaderSettingsReport.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.LeaderSettingsReport();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unit = value;
                else
                  delete message.unit;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.uuid = value;
                else
                  delete message.uuid;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.application = value;
                else
                  delete message.application;
                continue;
              }
              case 4: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.epoch = value;
                else
                  delete message.epoch;
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                if (!(message.change && message.change.length))
                  message.change = [];
                message.change.push($root.reeve.agent.v1.Change.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return LeaderSettingsReport;
      })();
      v1.Bundles = (function() {
        const Bundles = function(rpcImpl, requestDelimited, responseDelimited) {
          $protobuf.rpc.Service.call(this, rpcImpl, requestDelimited, responseDelimited);
        };
        $Object.defineProperty(Bundles.prototype = $Object.create($protobuf.rpc.Service.prototype), "constructor", { value: Bundles, writable: true, enumerable: false, configurable: true });
        Bundles.create = function(rpcImpl, requestDelimited, responseDelimited) {
          return new this(rpcImpl, requestDelimited, responseDelimited);
        };
        $Object.defineProperties(Bundles.prototype.manifest = function(request, callback) {
          return $protobuf.rpc.Service.prototype.rpcCall.call(this, Bundles.prototype.manifest, $root.reeve.agent.v1.ManifestRequest, $root.reeve.agent.v1.ManifestResponse, request, callback);
        }, {
          name: { value: "Manifest" },
          path: { value: "/reeve.agent.v1.Bundles/Manifest" },
          requestType: { value: "ManifestRequest" },
          responseType: { value: "ManifestResponse" },
          requestStream: { value: $undefined },
          responseStream: { value: $undefined }
        });
        $Object.defineProperties(Bundles.prototype.read = function(request, callback) {
          return $protobuf.rpc.Service.prototype.rpcCall.call(this, Bundles.prototype.read, $root.reeve.agent.v1.ReadRequest, $root.reeve.agent.v1.Chunk, request, callback);
        }, {
          name: { value: "Read" },
          path: { value: "/reeve.agent.v1.Bundles/Read" },
          requestType: { value: "ReadRequest" },
          responseType: { value: "Chunk" },
          requestStream: { value: $undefined },
          responseStream: { value: true }
        });
        return Bundles;
      })();
      v1.ManifestRequest = (function() {
        const ManifestRequest = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ManifestRequest.prototype.digest = "";
        ManifestRequest.create = function(properties) {
          return new ManifestRequest(properties);
        };
        ManifestRequest.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.digest);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ManifestRequest.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.ManifestRequest();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.digest = value;
                else
                  delete message.digest;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ManifestRequest;
      })();
      v1.ManifestResponse = (function() {
        const ManifestResponse = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ManifestResponse.prototype.envelope = $util.newBuffer([]);
        ManifestResponse.create = function(properties) {
          return new ManifestResponse(properties);
        };
        ManifestResponse.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.envelope != null && $Object.hasOwnProperty.call(message, "envelope") && message.envelope.length)
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).bytes(message.envelope);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ManifestResponse.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.ManifestResponse();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.bytes()).length)
                  message.envelope = value;
                else
                  delete message.envelope;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ManifestResponse;
      })();
      v1.ReadRequest = (function() {
        const ReadRequest = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ReadRequest.prototype.digest = "";
        ReadRequest.prototype.offset = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        ReadRequest.create = function(properties) {
          return new ReadRequest(properties);
        };
        ReadRequest.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.digest);
          if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && (typeof message.offset === "object" ? message.offset.low || message.offset.high : message.offset !== 0))
            writer.uint32(
              /* id 2, wireType 0 =*/
              16
            ).uint64(message.offset);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ReadRequest.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.ReadRequest();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.digest = value;
                else
                  delete message.digest;
                continue;
              }
              case 2: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.offset = value;
                else
                  delete message.offset;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ReadRequest;
      })();
      v1.Chunk = (function() {
        const Chunk = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Chunk.prototype.data = $util.newBuffer([]);
        Chunk.create = function(properties) {
          return new Chunk(properties);
        };
        Chunk.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).bytes(message.data);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Chunk.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.Chunk();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.bytes()).length)
                  message.data = value;
                else
                  delete message.data;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Chunk;
      })();
      v1.Enrolment = (function() {
        const Enrolment = function(rpcImpl, requestDelimited, responseDelimited) {
          $protobuf.rpc.Service.call(this, rpcImpl, requestDelimited, responseDelimited);
        };
        $Object.defineProperty(Enrolment.prototype = $Object.create($protobuf.rpc.Service.prototype), "constructor", { value: Enrolment, writable: true, enumerable: false, configurable: true });
        Enrolment.create = function(rpcImpl, requestDelimited, responseDelimited) {
          return new this(rpcImpl, requestDelimited, responseDelimited);
        };
        $Object.defineProperties(Enrolment.prototype.enrol = function(request, callback) {
          return $protobuf.rpc.Service.prototype.rpcCall.call(this, Enrolment.prototype.enrol, $root.reeve.agent.v1.EnrolRequest, $root.reeve.agent.v1.EnrolResponse, request, callback);
        }, {
          name: { value: "Enrol" },
          path: { value: "/reeve.agent.v1.Enrolment/Enrol" },
          requestType: { value: "EnrolRequest" },
          responseType: { value: "EnrolResponse" },
          requestStream: { value: $undefined },
          responseStream: { value: $undefined }
        });
        return Enrolment;
      })();
      v1.EnrolRequest = (function() {
        const EnrolRequest = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        EnrolRequest.prototype.secret = "";
        EnrolRequest.prototype.csr = $util.newBuffer([]);
        EnrolRequest.prototype.longTermKey = $util.newBuffer([]);
        EnrolRequest.prototype.longTermSignature = $util.newBuffer([]);
        EnrolRequest.prototype.hostname = "";
        EnrolRequest.create = function(properties) {
          return new EnrolRequest(properties);
        };
        EnrolRequest.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.secret != null && $Object.hasOwnProperty.call(message, "secret") && message.secret !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.secret);
          if (message.csr != null && $Object.hasOwnProperty.call(message, "csr") && message.csr.length)
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).bytes(message.csr);
          if (message.longTermKey != null && $Object.hasOwnProperty.call(message, "longTermKey") && message.longTermKey.length)
            writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).bytes(message.longTermKey);
          if (message.longTermSignature != null && $Object.hasOwnProperty.call(message, "longTermSignature") && message.longTermSignature.length)
            writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).bytes(message.longTermSignature);
          if (message.hostname != null && $Object.hasOwnProperty.call(message, "hostname") && message.hostname !== "")
            writer.uint32(
              /* id 5, wireType 2 =*/
              42
            ).string(message.hostname);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        EnrolRequest.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.EnrolRequest();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.secret = value;
                else
                  delete message.secret;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.bytes()).length)
                  message.csr = value;
                else
                  delete message.csr;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if ((value = reader.bytes()).length)
                  message.longTermKey = value;
                else
                  delete message.longTermKey;
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                if ((value = reader.bytes()).length)
                  message.longTermSignature = value;
                else
                  delete message.longTermSignature;
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.hostname = value;
                else
                  delete message.hostname;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return EnrolRequest;
      })();
      v1.EnrolResponse = (function() {
        const EnrolResponse = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        EnrolResponse.prototype.agent = "";
        EnrolResponse.prototype.machine = "";
        EnrolResponse.prototype.controller = "";
        EnrolResponse.prototype.model = "";
        EnrolResponse.prototype.certificate = $util.newBuffer([]);
        EnrolResponse.prototype.ca = $util.newBuffer([]);
        EnrolResponse.prototype.controllerKeys = $util.newBuffer([]);
        EnrolResponse.create = function(properties) {
          return new EnrolResponse(properties);
        };
        EnrolResponse.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.agent != null && $Object.hasOwnProperty.call(message, "agent") && message.agent !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.agent);
          if (message.machine != null && $Object.hasOwnProperty.call(message, "machine") && message.machine !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.machine);
          if (message.controller != null && $Object.hasOwnProperty.call(message, "controller") && message.controller !== "")
            writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).string(message.controller);
          if (message.model != null && $Object.hasOwnProperty.call(message, "model") && message.model !== "")
            writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).string(message.model);
          if (message.certificate != null && $Object.hasOwnProperty.call(message, "certificate") && message.certificate.length)
            writer.uint32(
              /* id 5, wireType 2 =*/
              42
            ).bytes(message.certificate);
          if (message.ca != null && $Object.hasOwnProperty.call(message, "ca") && message.ca.length)
            writer.uint32(
              /* id 6, wireType 2 =*/
              50
            ).bytes(message.ca);
          if (message.controllerKeys != null && $Object.hasOwnProperty.call(message, "controllerKeys") && message.controllerKeys.length)
            writer.uint32(
              /* id 7, wireType 2 =*/
              58
            ).bytes(message.controllerKeys);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        EnrolResponse.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.EnrolResponse();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.agent = value;
                else
                  delete message.agent;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.machine = value;
                else
                  delete message.machine;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.controller = value;
                else
                  delete message.controller;
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.model = value;
                else
                  delete message.model;
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                if ((value = reader.bytes()).length)
                  message.certificate = value;
                else
                  delete message.certificate;
                continue;
              }
              case 6: {
                if (wireType !== 2)
                  break;
                if ((value = reader.bytes()).length)
                  message.ca = value;
                else
                  delete message.ca;
                continue;
              }
              case 7: {
                if (wireType !== 2)
                  break;
                if ((value = reader.bytes()).length)
                  message.controllerKeys = value;
                else
                  delete message.controllerKeys;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return EnrolResponse;
      })();
      v1.AssignmentOperation = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "ASSIGNMENT_OPERATION_UNSPECIFIED"] = 0;
        values[valuesById[1] = "ASSIGNMENT_OPERATION_INSTALL"] = 1;
        values[valuesById[2] = "ASSIGNMENT_OPERATION_REFRESH"] = 2;
        values[valuesById[3] = "ASSIGNMENT_OPERATION_ROLLBACK"] = 3;
        return values;
      })();
      v1.Assignment = (function() {
        const Assignment = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Assignment.prototype.controller = "";
        Assignment.prototype.agent = "";
        Assignment.prototype.unit = "";
        Assignment.prototype.unitUuid = "";
        Assignment.prototype.issuedAt = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        Assignment.prototype.counter = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        Assignment.prototype.operation = 0;
        Assignment.prototype.operator = "";
        Assignment.prototype.revision = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        Assignment.prototype.archive = "";
        Assignment.prototype.sha512 = "";
        Assignment.prototype.length = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        Assignment.prototype.forced = false;
        Assignment.create = function(properties) {
          return new Assignment(properties);
        };
        Assignment.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.controller != null && $Object.hasOwnProperty.call(message, "controller") && message.controller !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.controller);
          if (message.agent != null && $Object.hasOwnProperty.call(message, "agent") && message.agent !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.agent);
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
            writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).string(message.unit);
          if (message.unitUuid != null && $Object.hasOwnProperty.call(message, "unitUuid") && message.unitUuid !== "")
            writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).string(message.unitUuid);
          if (message.issuedAt != null && $Object.hasOwnProperty.call(message, "issuedAt") && (typeof message.issuedAt === "object" ? message.issuedAt.low || message.issuedAt.high : message.issuedAt !== 0))
            writer.uint32(
              /* id 5, wireType 0 =*/
              40
            ).uint64(message.issuedAt);
          if (message.counter != null && $Object.hasOwnProperty.call(message, "counter") && (typeof message.counter === "object" ? message.counter.low || message.counter.high : message.counter !== 0))
            writer.uint32(
              /* id 6, wireType 0 =*/
              48
            ).uint64(message.counter);
          if (message.operation != null && $Object.hasOwnProperty.call(message, "operation") && message.operation !== 0)
            writer.uint32(
              /* id 7, wireType 0 =*/
              56
            ).int32(message.operation);
          if (message.operator != null && $Object.hasOwnProperty.call(message, "operator") && message.operator !== "")
            writer.uint32(
              /* id 8, wireType 2 =*/
              66
            ).string(message.operator);
          if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
            writer.uint32(
              /* id 9, wireType 0 =*/
              72
            ).uint64(message.revision);
          if (message.archive != null && $Object.hasOwnProperty.call(message, "archive") && message.archive !== "")
            writer.uint32(
              /* id 10, wireType 2 =*/
              82
            ).string(message.archive);
          if (message.sha512 != null && $Object.hasOwnProperty.call(message, "sha512") && message.sha512 !== "")
            writer.uint32(
              /* id 11, wireType 2 =*/
              90
            ).string(message.sha512);
          if (message.length != null && $Object.hasOwnProperty.call(message, "length") && (typeof message.length === "object" ? message.length.low || message.length.high : message.length !== 0))
            writer.uint32(
              /* id 12, wireType 0 =*/
              96
            ).uint64(message.length);
          if (message.forced != null && $Object.hasOwnProperty.call(message, "forced") && message.forced !== false)
            writer.uint32(
              /* id 13, wireType 0 =*/
              104
            ).bool(message.forced);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Assignment.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.Assignment();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.controller = value;
                else
                  delete message.controller;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.agent = value;
                else
                  delete message.agent;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unit = value;
                else
                  delete message.unit;
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unitUuid = value;
                else
                  delete message.unitUuid;
                continue;
              }
              case 5: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.issuedAt = value;
                else
                  delete message.issuedAt;
                continue;
              }
              case 6: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.counter = value;
                else
                  delete message.counter;
                continue;
              }
              case 7: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.operation = value;
                else
                  delete message.operation;
                continue;
              }
              case 8: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.operator = value;
                else
                  delete message.operator;
                continue;
              }
              case 9: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.revision = value;
                else
                  delete message.revision;
                continue;
              }
              case 10: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.archive = value;
                else
                  delete message.archive;
                continue;
              }
              case 11: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.sha512 = value;
                else
                  delete message.sha512;
                continue;
              }
              case 12: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.length = value;
                else
                  delete message.length;
                continue;
              }
              case 13: {
                if (wireType !== 0)
                  break;
                if (value = reader.bool())
                  message.forced = value;
                else
                  delete message.forced;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Assignment;
      })();
      v1.Order = (function() {
        const Order = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Order.prototype.controller = "";
        Order.prototype.agent = "";
        Order.prototype.unit = "";
        Order.prototype.unitUuid = "";
        Order.prototype.issuedAt = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        Order.prototype.stream = "";
        Order.prototype.sequence = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        Order.prototype.generation = "";
        Order.prototype.requester = "";
        Order.prototype.expiresAt = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        Order.prototype.action = null;
        Order.prototype.exec = null;
        Order.prototype.resolved = null;
        Order.prototype.cancel = null;
        Order.prototype.hookEvent = null;
        let $oneOfFields;
        $Object.defineProperty(Order.prototype, "work", {
          get: $util.oneOfGetter($oneOfFields = ["action", "exec", "resolved", "cancel", "hookEvent"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        Order.create = function(properties) {
          return new Order(properties);
        };
        Order.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.controller != null && $Object.hasOwnProperty.call(message, "controller") && message.controller !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.controller);
          if (message.agent != null && $Object.hasOwnProperty.call(message, "agent") && message.agent !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.agent);
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
            writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).string(message.unit);
          if (message.unitUuid != null && $Object.hasOwnProperty.call(message, "unitUuid") && message.unitUuid !== "")
            writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).string(message.unitUuid);
          if (message.issuedAt != null && $Object.hasOwnProperty.call(message, "issuedAt") && (typeof message.issuedAt === "object" ? message.issuedAt.low || message.issuedAt.high : message.issuedAt !== 0))
            writer.uint32(
              /* id 5, wireType 0 =*/
              40
            ).uint64(message.issuedAt);
          if (message.stream != null && $Object.hasOwnProperty.call(message, "stream") && message.stream !== "")
            writer.uint32(
              /* id 6, wireType 2 =*/
              50
            ).string(message.stream);
          if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && (typeof message.sequence === "object" ? message.sequence.low || message.sequence.high : message.sequence !== 0))
            writer.uint32(
              /* id 7, wireType 0 =*/
              56
            ).uint64(message.sequence);
          if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== "")
            writer.uint32(
              /* id 8, wireType 2 =*/
              66
            ).string(message.generation);
          if (message.requester != null && $Object.hasOwnProperty.call(message, "requester") && message.requester !== "")
            writer.uint32(
              /* id 9, wireType 2 =*/
              74
            ).string(message.requester);
          if (message.expiresAt != null && $Object.hasOwnProperty.call(message, "expiresAt") && (typeof message.expiresAt === "object" ? message.expiresAt.low || message.expiresAt.high : message.expiresAt !== 0))
            writer.uint32(
              /* id 10, wireType 0 =*/
              80
            ).uint64(message.expiresAt);
          if (message.action != null && $Object.hasOwnProperty.call(message, "action"))
            $root.reeve.agent.v1.ActionWork.encode(message.action, writer.uint32(
              /* id 11, wireType 2 =*/
              90
            ).fork(), _depth + 1).ldelim();
          if (message.exec != null && $Object.hasOwnProperty.call(message, "exec"))
            $root.reeve.agent.v1.ExecWork.encode(message.exec, writer.uint32(
              /* id 12, wireType 2 =*/
              98
            ).fork(), _depth + 1).ldelim();
          if (message.resolved != null && $Object.hasOwnProperty.call(message, "resolved"))
            $root.reeve.agent.v1.ResolvedWork.encode(message.resolved, writer.uint32(
              /* id 13, wireType 2 =*/
              106
            ).fork(), _depth + 1).ldelim();
          if (message.cancel != null && $Object.hasOwnProperty.call(message, "cancel"))
            $root.reeve.agent.v1.CancelWork.encode(message.cancel, writer.uint32(
              /* id 14, wireType 2 =*/
              114
            ).fork(), _depth + 1).ldelim();
          if (message.hookEvent != null && $Object.hasOwnProperty.call(message, "hookEvent"))
            $root.reeve.agent.v1.HookEventWork.encode(message.hookEvent, writer.uint32(
              /* id 15, wireType 2 =*/
              122
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Order.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.Order();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.controller = value;
                else
                  delete message.controller;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.agent = value;
                else
                  delete message.agent;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unit = value;
                else
                  delete message.unit;
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unitUuid = value;
                else
                  delete message.unitUuid;
                continue;
              }
              case 5: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.issuedAt = value;
                else
                  delete message.issuedAt;
                continue;
              }
              case 6: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.stream = value;
                else
                  delete message.stream;
                continue;
              }
              case 7: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.sequence = value;
                else
                  delete message.sequence;
                continue;
              }
              case 8: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.generation = value;
                else
                  delete message.generation;
                continue;
              }
              case 9: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.requester = value;
                else
                  delete message.requester;
                continue;
              }
              case 10: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.expiresAt = value;
                else
                  delete message.expiresAt;
                continue;
              }
              case 11: {
                if (wireType !== 2)
                  break;
                message.action = $root.reeve.agent.v1.ActionWork.decode(reader, reader.size(), $undefined, _depth + 1, message.action);
                message.work = "action";
                continue;
              }
              case 12: {
                if (wireType !== 2)
                  break;
                message.exec = $root.reeve.agent.v1.ExecWork.decode(reader, reader.size(), $undefined, _depth + 1, message.exec);
                message.work = "exec";
                continue;
              }
              case 13: {
                if (wireType !== 2)
                  break;
                message.resolved = $root.reeve.agent.v1.ResolvedWork.decode(reader, reader.size(), $undefined, _depth + 1, message.resolved);
                message.work = "resolved";
                continue;
              }
              case 14: {
                if (wireType !== 2)
                  break;
                message.cancel = $root.reeve.agent.v1.CancelWork.decode(reader, reader.size(), $undefined, _depth + 1, message.cancel);
                message.work = "cancel";
                continue;
              }
              case 15: {
                if (wireType !== 2)
                  break;
                message.hookEvent = $root.reeve.agent.v1.HookEventWork.decode(reader, reader.size(), $undefined, _depth + 1, message.hookEvent);
                message.work = "hookEvent";
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Order;
      })();
      v1.ActionWork = (function() {
        const ActionWork = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ActionWork.prototype.task = "";
        ActionWork.prototype.action = "";
        ActionWork.prototype.parametersJson = "";
        ActionWork.create = function(properties) {
          return new ActionWork(properties);
        };
        ActionWork.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.task);
          if (message.action != null && $Object.hasOwnProperty.call(message, "action") && message.action !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.action);
          if (message.parametersJson != null && $Object.hasOwnProperty.call(message, "parametersJson") && message.parametersJson !== "")
            writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).string(message.parametersJson);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ActionWork.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.ActionWork();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.task = value;
                else
                  delete message.task;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.action = value;
                else
                  delete message.action;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.parametersJson = value;
                else
                  delete message.parametersJson;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ActionWork;
      })();
      v1.ExecWork = (function() {
        const ExecWork = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ExecWork.prototype.task = "";
        ExecWork.prototype.command = "";
        ExecWork.prototype.timeoutMs = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        ExecWork.create = function(properties) {
          return new ExecWork(properties);
        };
        ExecWork.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.task);
          if (message.command != null && $Object.hasOwnProperty.call(message, "command") && message.command !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.command);
          if (message.timeoutMs != null && $Object.hasOwnProperty.call(message, "timeoutMs") && (typeof message.timeoutMs === "object" ? message.timeoutMs.low || message.timeoutMs.high : message.timeoutMs !== 0))
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).uint64(message.timeoutMs);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ExecWork.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.ExecWork();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.task = value;
                else
                  delete message.task;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.command = value;
                else
                  delete message.command;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.timeoutMs = value;
                else
                  delete message.timeoutMs;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ExecWork;
      })();
      v1.Resolution = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "RESOLUTION_UNSPECIFIED"] = 0;
        values[valuesById[1] = "RESOLUTION_RETRY"] = 1;
        values[valuesById[2] = "RESOLUTION_SKIP"] = 2;
        return values;
      })();
      v1.ResolvedWork = (function() {
        const ResolvedWork = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ResolvedWork.prototype.failure = "";
        ResolvedWork.prototype.answer = 0;
        ResolvedWork.create = function(properties) {
          return new ResolvedWork(properties);
        };
        ResolvedWork.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.failure != null && $Object.hasOwnProperty.call(message, "failure") && message.failure !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.failure);
          if (message.answer != null && $Object.hasOwnProperty.call(message, "answer") && message.answer !== 0)
            writer.uint32(
              /* id 2, wireType 0 =*/
              16
            ).int32(message.answer);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ResolvedWork.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.ResolvedWork();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.failure = value;
                else
                  delete message.failure;
                continue;
              }
              case 2: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.answer = value;
                else
                  delete message.answer;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ResolvedWork;
      })();
      v1.CancelWork = (function() {
        const CancelWork = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        CancelWork.prototype.task = "";
        CancelWork.create = function(properties) {
          return new CancelWork(properties);
        };
        CancelWork.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.task);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        CancelWork.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.CancelWork();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.task = value;
                else
                  delete message.task;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return CancelWork;
      })();
      v1.OrderedHook = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "ORDERED_HOOK_UNSPECIFIED"] = 0;
        values[valuesById[1] = "ORDERED_HOOK_UPDATE_STATUS"] = 1;
        return values;
      })();
      v1.HookEventWork = (function() {
        const HookEventWork = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        HookEventWork.prototype.hook = 0;
        HookEventWork.create = function(properties) {
          return new HookEventWork(properties);
        };
        HookEventWork.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.hook != null && $Object.hasOwnProperty.call(message, "hook") && message.hook !== 0)
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).int32(message.hook);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        HookEventWork.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.agent.v1.HookEventWork();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.hook = value;
                else
                  delete message.hook;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return HookEventWork;
      })();
      return v1;
    })();
    return agent;
  })();
  reeve2.controller = (function() {
    const controller = {};
    controller.v1 = (function() {
      const v1 = {};
      v1.Admin = (function() {
        const Admin = function(rpcImpl, requestDelimited, responseDelimited) {
          $protobuf.rpc.Service.call(this, rpcImpl, requestDelimited, responseDelimited);
        };
        $Object.defineProperty(Admin.prototype = $Object.create($protobuf.rpc.Service.prototype), "constructor", { value: Admin, writable: true, enumerable: false, configurable: true });
        Admin.create = function(rpcImpl, requestDelimited, responseDelimited) {
          return new this(rpcImpl, requestDelimited, responseDelimited);
        };
        $Object.defineProperties(Admin.prototype.upload = function(request, callback) {
          return $protobuf.rpc.Service.prototype.rpcCall.call(this, Admin.prototype.upload, $root.reeve.controller.v1.UploadPart, $root.reeve.controller.v1.BundleView, request, callback);
        }, {
          name: { value: "Upload" },
          path: { value: "/reeve.controller.v1.Admin/Upload" },
          requestType: { value: "UploadPart" },
          responseType: { value: "BundleView" },
          requestStream: { value: true },
          responseStream: { value: $undefined }
        });
        $Object.defineProperties(Admin.prototype.execute = function(request, callback) {
          return $protobuf.rpc.Service.prototype.rpcCall.call(this, Admin.prototype.execute, $root.reeve.controller.v1.Command, $root.reeve.controller.v1.CommandResult, request, callback);
        }, {
          name: { value: "Execute" },
          path: { value: "/reeve.controller.v1.Admin/Execute" },
          requestType: { value: "Command" },
          responseType: { value: "CommandResult" },
          requestStream: { value: $undefined },
          responseStream: { value: $undefined }
        });
        $Object.defineProperties(Admin.prototype.status = function(request, callback) {
          return $protobuf.rpc.Service.prototype.rpcCall.call(this, Admin.prototype.status, $root.reeve.controller.v1.StatusRequest, $root.reeve.controller.v1.ModelStatus, request, callback);
        }, {
          name: { value: "Status" },
          path: { value: "/reeve.controller.v1.Admin/Status" },
          requestType: { value: "StatusRequest" },
          responseType: { value: "ModelStatus" },
          requestStream: { value: $undefined },
          responseStream: { value: $undefined }
        });
        $Object.defineProperties(Admin.prototype.watch = function(request, callback) {
          return $protobuf.rpc.Service.prototype.rpcCall.call(this, Admin.prototype.watch, $root.reeve.controller.v1.WatchRequest, $root.reeve.controller.v1.ModelStatus, request, callback);
        }, {
          name: { value: "Watch" },
          path: { value: "/reeve.controller.v1.Admin/Watch" },
          requestType: { value: "WatchRequest" },
          responseType: { value: "ModelStatus" },
          requestStream: { value: $undefined },
          responseStream: { value: true }
        });
        $Object.defineProperties(Admin.prototype.applicationConfig = function(request, callback) {
          return $protobuf.rpc.Service.prototype.rpcCall.call(this, Admin.prototype.applicationConfig, $root.reeve.controller.v1.ApplicationConfigRequest, $root.reeve.controller.v1.ApplicationConfigView, request, callback);
        }, {
          name: { value: "ApplicationConfig" },
          path: { value: "/reeve.controller.v1.Admin/ApplicationConfig" },
          requestType: { value: "ApplicationConfigRequest" },
          responseType: { value: "ApplicationConfigView" },
          requestStream: { value: $undefined },
          responseStream: { value: $undefined }
        });
        $Object.defineProperties(Admin.prototype.run = function(request, callback) {
          return $protobuf.rpc.Service.prototype.rpcCall.call(this, Admin.prototype.run, $root.reeve.controller.v1.ActionRequest, $root.reeve.controller.v1.TaskUpdate, request, callback);
        }, {
          name: { value: "Run" },
          path: { value: "/reeve.controller.v1.Admin/Run" },
          requestType: { value: "ActionRequest" },
          responseType: { value: "TaskUpdate" },
          requestStream: { value: $undefined },
          responseStream: { value: true }
        });
        $Object.defineProperties(Admin.prototype.exec = function(request, callback) {
          return $protobuf.rpc.Service.prototype.rpcCall.call(this, Admin.prototype.exec, $root.reeve.controller.v1.ExecRequest, $root.reeve.controller.v1.TaskUpdate, request, callback);
        }, {
          name: { value: "Exec" },
          path: { value: "/reeve.controller.v1.Admin/Exec" },
          requestType: { value: "ExecRequest" },
          responseType: { value: "TaskUpdate" },
          requestStream: { value: $undefined },
          responseStream: { value: true }
        });
        $Object.defineProperties(Admin.prototype.task = function(request, callback) {
          return $protobuf.rpc.Service.prototype.rpcCall.call(this, Admin.prototype.task, $root.reeve.controller.v1.TaskRequest, $root.reeve.controller.v1.TaskView, request, callback);
        }, {
          name: { value: "Task" },
          path: { value: "/reeve.controller.v1.Admin/Task" },
          requestType: { value: "TaskRequest" },
          responseType: { value: "TaskView" },
          requestStream: { value: $undefined },
          responseStream: { value: $undefined }
        });
        $Object.defineProperties(Admin.prototype.logs = function(request, callback) {
          return $protobuf.rpc.Service.prototype.rpcCall.call(this, Admin.prototype.logs, $root.reeve.controller.v1.LogQuery, $root.reeve.agent.v1.UnitLogLine, request, callback);
        }, {
          name: { value: "Logs" },
          path: { value: "/reeve.controller.v1.Admin/Logs" },
          requestType: { value: "LogQuery" },
          responseType: { value: "reeve.agent.v1.UnitLogLine" },
          requestStream: { value: $undefined },
          responseStream: { value: true }
        });
        $Object.defineProperties(Admin.prototype.createJoinToken = function(request, callback) {
          return $protobuf.rpc.Service.prototype.rpcCall.call(this, Admin.prototype.createJoinToken, $root.reeve.controller.v1.JoinTokenRequest, $root.reeve.controller.v1.JoinToken, request, callback);
        }, {
          name: { value: "CreateJoinToken" },
          path: { value: "/reeve.controller.v1.Admin/CreateJoinToken" },
          requestType: { value: "JoinTokenRequest" },
          responseType: { value: "JoinToken" },
          requestStream: { value: $undefined },
          responseStream: { value: $undefined }
        });
        return Admin;
      })();
      v1.UploadPart = (function() {
        const UploadPart = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        UploadPart.prototype.manifest = null;
        UploadPart.prototype.archive = null;
        UploadPart.prototype.end = null;
        let $oneOfFields;
        $Object.defineProperty(UploadPart.prototype, "part", {
          get: $util.oneOfGetter($oneOfFields = ["manifest", "archive", "end"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        UploadPart.create = function(properties) {
          return new UploadPart(properties);
        };
        UploadPart.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.manifest != null && $Object.hasOwnProperty.call(message, "manifest"))
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).bytes(message.manifest);
          if (message.archive != null && $Object.hasOwnProperty.call(message, "archive"))
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).bytes(message.archive);
          if (message.end != null && $Object.hasOwnProperty.call(message, "end"))
            $root.reeve.controller.v1.UploadEnd.encode(message.end, writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        UploadPart.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.UploadPart();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                message.manifest = reader.bytes();
                message.part = "manifest";
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                message.archive = reader.bytes();
                message.part = "archive";
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                message.end = $root.reeve.controller.v1.UploadEnd.decode(reader, reader.size(), $undefined, _depth + 1, message.end);
                message.part = "end";
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return UploadPart;
      })();
      v1.UploadEnd = (function() {
        const UploadEnd = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        UploadEnd.create = function(properties) {
          return new UploadEnd(properties);
        };
        UploadEnd.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        UploadEnd.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.UploadEnd();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            reader.skipType(tag & 7, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return UploadEnd;
      })();
      v1.BundleView = (function() {
        const BundleView = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        BundleView.prototype.digest = "";
        BundleView.prototype.operator = "";
        BundleView.prototype.revision = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        BundleView.prototype.publisher = "";
        BundleView.create = function(properties) {
          return new BundleView(properties);
        };
        BundleView.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.digest);
          if (message.operator != null && $Object.hasOwnProperty.call(message, "operator") && message.operator !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.operator);
          if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).uint64(message.revision);
          if (message.publisher != null && $Object.hasOwnProperty.call(message, "publisher") && message.publisher !== "")
            writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).string(message.publisher);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        BundleView.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.BundleView();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.digest = value;
                else
                  delete message.digest;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.operator = value;
                else
                  delete message.operator;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.revision = value;
                else
                  delete message.revision;
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.publisher = value;
                else
                  delete message.publisher;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return BundleView;
      })();
      v1.Command = (function() {
        const Command = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Command.prototype.deploy = null;
        Command.prototype.refresh = null;
        Command.prototype.addUnit = null;
        Command.prototype.removeUnit = null;
        Command.prototype.removeApplication = null;
        Command.prototype.integrate = null;
        Command.prototype.removeRelation = null;
        Command.prototype.configure = null;
        Command.prototype.configureModel = null;
        Command.prototype.resolve = null;
        Command.prototype.cancelTask = null;
        Command.prototype.addSpace = null;
        Command.prototype.bind = null;
        Command.prototype.constrain = null;
        Command.prototype.expose = null;
        Command.prototype.trust = null;
        Command.prototype.setCredential = null;
        let $oneOfFields;
        $Object.defineProperty(Command.prototype, "command", {
          get: $util.oneOfGetter($oneOfFields = ["deploy", "refresh", "addUnit", "removeUnit", "removeApplication", "integrate", "removeRelation", "configure", "configureModel", "resolve", "cancelTask", "addSpace", "bind", "constrain", "expose", "trust", "setCredential"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        Command.create = function(properties) {
          return new Command(properties);
        };
        Command.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.deploy != null && $Object.hasOwnProperty.call(message, "deploy"))
            $root.reeve.controller.v1.Deploy.encode(message.deploy, writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).fork(), _depth + 1).ldelim();
          if (message.refresh != null && $Object.hasOwnProperty.call(message, "refresh"))
            $root.reeve.controller.v1.Refresh.encode(message.refresh, writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), _depth + 1).ldelim();
          if (message.addUnit != null && $Object.hasOwnProperty.call(message, "addUnit"))
            $root.reeve.controller.v1.AddUnit.encode(message.addUnit, writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).fork(), _depth + 1).ldelim();
          if (message.removeUnit != null && $Object.hasOwnProperty.call(message, "removeUnit"))
            $root.reeve.controller.v1.RemoveUnit.encode(message.removeUnit, writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).fork(), _depth + 1).ldelim();
          if (message.removeApplication != null && $Object.hasOwnProperty.call(message, "removeApplication"))
            $root.reeve.controller.v1.RemoveApplication.encode(message.removeApplication, writer.uint32(
              /* id 5, wireType 2 =*/
              42
            ).fork(), _depth + 1).ldelim();
          if (message.integrate != null && $Object.hasOwnProperty.call(message, "integrate"))
            $root.reeve.controller.v1.Integrate.encode(message.integrate, writer.uint32(
              /* id 6, wireType 2 =*/
              50
            ).fork(), _depth + 1).ldelim();
          if (message.removeRelation != null && $Object.hasOwnProperty.call(message, "removeRelation"))
            $root.reeve.controller.v1.RemoveRelation.encode(message.removeRelation, writer.uint32(
              /* id 7, wireType 2 =*/
              58
            ).fork(), _depth + 1).ldelim();
          if (message.configure != null && $Object.hasOwnProperty.call(message, "configure"))
            $root.reeve.controller.v1.Configure.encode(message.configure, writer.uint32(
              /* id 8, wireType 2 =*/
              66
            ).fork(), _depth + 1).ldelim();
          if (message.configureModel != null && $Object.hasOwnProperty.call(message, "configureModel"))
            $root.reeve.controller.v1.ConfigureModel.encode(message.configureModel, writer.uint32(
              /* id 9, wireType 2 =*/
              74
            ).fork(), _depth + 1).ldelim();
          if (message.resolve != null && $Object.hasOwnProperty.call(message, "resolve"))
            $root.reeve.controller.v1.Resolve.encode(message.resolve, writer.uint32(
              /* id 10, wireType 2 =*/
              82
            ).fork(), _depth + 1).ldelim();
          if (message.cancelTask != null && $Object.hasOwnProperty.call(message, "cancelTask"))
            $root.reeve.controller.v1.CancelTask.encode(message.cancelTask, writer.uint32(
              /* id 11, wireType 2 =*/
              90
            ).fork(), _depth + 1).ldelim();
          if (message.addSpace != null && $Object.hasOwnProperty.call(message, "addSpace"))
            $root.reeve.controller.v1.AddSpace.encode(message.addSpace, writer.uint32(
              /* id 50, wireType 2 =*/
              402
            ).fork(), _depth + 1).ldelim();
          if (message.bind != null && $Object.hasOwnProperty.call(message, "bind"))
            $root.reeve.controller.v1.Bind.encode(message.bind, writer.uint32(
              /* id 51, wireType 2 =*/
              410
            ).fork(), _depth + 1).ldelim();
          if (message.constrain != null && $Object.hasOwnProperty.call(message, "constrain"))
            $root.reeve.controller.v1.Constrain.encode(message.constrain, writer.uint32(
              /* id 52, wireType 2 =*/
              418
            ).fork(), _depth + 1).ldelim();
          if (message.expose != null && $Object.hasOwnProperty.call(message, "expose"))
            $root.reeve.controller.v1.Expose.encode(message.expose, writer.uint32(
              /* id 53, wireType 2 =*/
              426
            ).fork(), _depth + 1).ldelim();
          if (message.trust != null && $Object.hasOwnProperty.call(message, "trust"))
            $root.reeve.controller.v1.Trust.encode(message.trust, writer.uint32(
              /* id 54, wireType 2 =*/
              434
            ).fork(), _depth + 1).ldelim();
          if (message.setCredential != null && $Object.hasOwnProperty.call(message, "setCredential"))
            $root.reeve.controller.v1.SetCredential.encode(message.setCredential, writer.uint32(
              /* id 55, wireType 2 =*/
              442
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Command.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.Command();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                message.deploy = $root.reeve.controller.v1.Deploy.decode(reader, reader.size(), $undefined, _depth + 1, message.deploy);
                message.command = "deploy";
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                message.refresh = $root.reeve.controller.v1.Refresh.decode(reader, reader.size(), $undefined, _depth + 1, message.refresh);
                message.command = "refresh";
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                message.addUnit = $root.reeve.controller.v1.AddUnit.decode(reader, reader.size(), $undefined, _depth + 1, message.addUnit);
                message.command = "addUnit";
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                message.removeUnit = $root.reeve.controller.v1.RemoveUnit.decode(reader, reader.size(), $undefined, _depth + 1, message.removeUnit);
                message.command = "removeUnit";
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                message.removeApplication = $root.reeve.controller.v1.RemoveApplication.decode(reader, reader.size(), $undefined, _depth + 1, message.removeApplication);
                message.command = "removeApplication";
                continue;
              }
              case 6: {
                if (wireType !== 2)
                  break;
                message.integrate = $root.reeve.controller.v1.Integrate.decode(reader, reader.size(), $undefined, _depth + 1, message.integrate);
                message.command = "integrate";
                continue;
              }
              case 7: {
                if (wireType !== 2)
                  break;
                message.removeRelation = $root.reeve.controller.v1.RemoveRelation.decode(reader, reader.size(), $undefined, _depth + 1, message.removeRelation);
                message.command = "removeRelation";
                continue;
              }
              case 8: {
                if (wireType !== 2)
                  break;
                message.configure = $root.reeve.controller.v1.Configure.decode(reader, reader.size(), $undefined, _depth + 1, message.configure);
                message.command = "configure";
                continue;
              }
              case 9: {
                if (wireType !== 2)
                  break;
                message.configureModel = $root.reeve.controller.v1.ConfigureModel.decode(reader, reader.size(), $undefined, _depth + 1, message.configureModel);
                message.command = "configureModel";
                continue;
              }
              case 10: {
                if (wireType !== 2)
                  break;
                message.resolve = $root.reeve.controller.v1.Resolve.decode(reader, reader.size(), $undefined, _depth + 1, message.resolve);
                message.command = "resolve";
                continue;
              }
              case 11: {
                if (wireType !== 2)
                  break;
                message.cancelTask = $root.reeve.controller.v1.CancelTask.decode(reader, reader.size(), $undefined, _depth + 1, message.cancelTask);
                message.command = "cancelTask";
                continue;
              }
              case 50: {
                if (wireType !== 2)
                  break;
                message.addSpace = $root.reeve.controller.v1.AddSpace.decode(reader, reader.size(), $undefined, _depth + 1, message.addSpace);
                message.command = "addSpace";
                continue;
              }
              case 51: {
                if (wireType !== 2)
                  break;
                message.bind = $root.reeve.controller.v1.Bind.decode(reader, reader.size(), $undefined, _depth + 1, message.bind);
                message.command = "bind";
                continue;
              }
              case 52: {
                if (wireType !== 2)
                  break;
                message.constrain = $root.reeve.controller.v1.Constrain.decode(reader, reader.size(), $undefined, _depth + 1, message.constrain);
                message.command = "constrain";
                continue;
              }
              case 53: {
                if (wireType !== 2)
                  break;
                message.expose = $root.reeve.controller.v1.Expose.decode(reader, reader.size(), $undefined, _depth + 1, message.expose);
                message.command = "expose";
                continue;
              }
              case 54: {
                if (wireType !== 2)
                  break;
                message.trust = $root.reeve.controller.v1.Trust.decode(reader, reader.size(), $undefined, _depth + 1, message.trust);
                message.command = "trust";
                continue;
              }
              case 55: {
                if (wireType !== 2)
                  break;
                message.setCredential = $root.reeve.controller.v1.SetCredential.decode(reader, reader.size(), $undefined, _depth + 1, message.setCredential);
                message.command = "setCredential";
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Command;
      })();
      v1.Deploy = (function() {
        const Deploy = function(properties) {
          this.config = [];
          this.to = [];
          this.bindings = [];
          this.constraints = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Deploy.prototype.bundle = "";
        Deploy.prototype.application = "";
        Deploy.prototype.units = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        Deploy.prototype.config = $util.emptyArray;
        Deploy.prototype.to = $util.emptyArray;
        Deploy.prototype.trust = false;
        Deploy.prototype.bindings = $util.emptyArray;
        Deploy.prototype.constraints = $util.emptyArray;
        Deploy.prototype.force = false;
        Deploy.create = function(properties) {
          return new Deploy(properties);
        };
        Deploy.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.bundle != null && $Object.hasOwnProperty.call(message, "bundle") && message.bundle !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.bundle);
          if (message.application != null && $Object.hasOwnProperty.call(message, "application") && message.application !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.application);
          if (message.units != null && $Object.hasOwnProperty.call(message, "units") && (typeof message.units === "object" ? message.units.low || message.units.high : message.units !== 0))
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).uint64(message.units);
          if (message.config != null && message.config.length)
            for (let i = 0; i < message.config.length; ++i)
              $root.reeve.agent.v1.Pair.encode(message.config[i], writer.uint32(
                /* id 4, wireType 2 =*/
                34
              ).fork(), _depth + 1).ldelim();
          if (message.to != null && message.to.length)
            for (let i = 0; i < message.to.length; ++i)
              writer.uint32(
                /* id 5, wireType 2 =*/
                42
              ).string(message.to[i]);
          if (message.trust != null && $Object.hasOwnProperty.call(message, "trust") && message.trust !== false)
            writer.uint32(
              /* id 6, wireType 0 =*/
              48
            ).bool(message.trust);
          if (message.bindings != null && message.bindings.length)
            for (let i = 0; i < message.bindings.length; ++i)
              $root.reeve.agent.v1.Pair.encode(message.bindings[i], writer.uint32(
                /* id 50, wireType 2 =*/
                402
              ).fork(), _depth + 1).ldelim();
          if (message.constraints != null && message.constraints.length)
            for (let i = 0; i < message.constraints.length; ++i)
              $root.reeve.agent.v1.Pair.encode(message.constraints[i], writer.uint32(
                /* id 51, wireType 2 =*/
                410
              ).fork(), _depth + 1).ldelim();
          if (message.force != null && $Object.hasOwnProperty.call(message, "force") && message.force !== false)
            writer.uint32(
              /* id 52, wireType 0 =*/
              416
            ).bool(message.force);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Deploy.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.Deploy();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.bundle = value;
                else
                  delete message.bundle;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.application = value;
                else
                  delete message.application;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.units = value;
                else
                  delete message.units;
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                if (!(message.config && message.config.length))
                  message.config = [];
                message.config.push($root.reeve.agent.v1.Pair.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                if (!(message.to && message.to.length))
                  message.to = [];
                message.to.push(reader.stringVerify());
                continue;
              }
              case 6: {
                if (wireType !== 0)
                  break;
                if (value = reader.bool())
                  message.trust = value;
                else
                  delete message.trust;
                continue;
              }
              case 50: {
                if (wireType !== 2)
                  break;
                if (!(message.bindings && message.bindings.length))
                  message.bindings = [];
                message.bindings.push($root.reeve.agent.v1.Pair.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 51: {
                if (wireType !== 2)
                  break;
                if (!(message.constraints && message.constraints.length))
                  message.constraints = [];
                message.constraints.push($root.reeve.agent.v1.Pair.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 52: {
                if (wireType !== 0)
                  break;
                if (value = reader.bool())
                  message.force = value;
                else
                  delete message.force;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Deploy;
      })();
      v1.Refresh = (function() {
        const Refresh = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Refresh.prototype.application = "";
        Refresh.prototype.bundle = "";
        Refresh.prototype.force = false;
        Refresh.create = function(properties) {
          return new Refresh(properties);
        };
        Refresh.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.application != null && $Object.hasOwnProperty.call(message, "application") && message.application !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.application);
          if (message.bundle != null && $Object.hasOwnProperty.call(message, "bundle") && message.bundle !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.bundle);
          if (message.force != null && $Object.hasOwnProperty.call(message, "force") && message.force !== false)
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).bool(message.force);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Refresh.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.Refresh();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.application = value;
                else
                  delete message.application;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.bundle = value;
                else
                  delete message.bundle;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (value = reader.bool())
                  message.force = value;
                else
                  delete message.force;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Refresh;
      })();
      v1.AddUnit = (function() {
        const AddUnit = function(properties) {
          this.to = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        AddUnit.prototype.application = "";
        AddUnit.prototype.units = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        AddUnit.prototype.to = $util.emptyArray;
        AddUnit.create = function(properties) {
          return new AddUnit(properties);
        };
        AddUnit.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.application != null && $Object.hasOwnProperty.call(message, "application") && message.application !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.application);
          if (message.units != null && $Object.hasOwnProperty.call(message, "units") && (typeof message.units === "object" ? message.units.low || message.units.high : message.units !== 0))
            writer.uint32(
              /* id 2, wireType 0 =*/
              16
            ).uint64(message.units);
          if (message.to != null && message.to.length)
            for (let i = 0; i < message.to.length; ++i)
              writer.uint32(
                /* id 3, wireType 2 =*/
                26
              ).string(message.to[i]);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        AddUnit.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.AddUnit();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.application = value;
                else
                  delete message.application;
                continue;
              }
              case 2: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.units = value;
                else
                  delete message.units;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if (!(message.to && message.to.length))
                  message.to = [];
                message.to.push(reader.stringVerify());
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return AddUnit;
      })();
      v1.RemoveUnit = (function() {
        const RemoveUnit = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        RemoveUnit.prototype.unit = "";
        RemoveUnit.prototype.force = false;
        RemoveUnit.create = function(properties) {
          return new RemoveUnit(properties);
        };
        RemoveUnit.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.unit);
          if (message.force != null && $Object.hasOwnProperty.call(message, "force") && message.force !== false)
            writer.uint32(
              /* id 2, wireType 0 =*/
              16
            ).bool(message.force);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        RemoveUnit.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.RemoveUnit();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unit = value;
                else
                  delete message.unit;
                continue;
              }
              case 2: {
                if (wireType !== 0)
                  break;
                if (value = reader.bool())
                  message.force = value;
                else
                  delete message.force;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return RemoveUnit;
      })();
      v1.RemoveApplication = (function() {
        const RemoveApplication = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        RemoveApplication.prototype.application = "";
        RemoveApplication.prototype.force = false;
        RemoveApplication.create = function(properties) {
          return new RemoveApplication(properties);
        };
        RemoveApplication.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.application != null && $Object.hasOwnProperty.call(message, "application") && message.application !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.application);
          if (message.force != null && $Object.hasOwnProperty.call(message, "force") && message.force !== false)
            writer.uint32(
              /* id 2, wireType 0 =*/
              16
            ).bool(message.force);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        RemoveApplication.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.RemoveApplication();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.application = value;
                else
                  delete message.application;
                continue;
              }
              case 2: {
                if (wireType !== 0)
                  break;
                if (value = reader.bool())
                  message.force = value;
                else
                  delete message.force;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return RemoveApplication;
      })();
      v1.Integrate = (function() {
        const Integrate = function(properties) {
          this.ends = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Integrate.prototype.ends = $util.emptyArray;
        Integrate.create = function(properties) {
          return new Integrate(properties);
        };
        Integrate.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.ends != null && message.ends.length)
            for (let i = 0; i < message.ends.length; ++i)
              writer.uint32(
                /* id 1, wireType 2 =*/
                10
              ).string(message.ends[i]);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Integrate.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.Integrate();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if (!(message.ends && message.ends.length))
                  message.ends = [];
                message.ends.push(reader.stringVerify());
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Integrate;
      })();
      v1.RemoveRelation = (function() {
        const RemoveRelation = function(properties) {
          this.ends = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        RemoveRelation.prototype.ends = $util.emptyArray;
        RemoveRelation.create = function(properties) {
          return new RemoveRelation(properties);
        };
        RemoveRelation.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.ends != null && message.ends.length)
            for (let i = 0; i < message.ends.length; ++i)
              writer.uint32(
                /* id 1, wireType 2 =*/
                10
              ).string(message.ends[i]);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        RemoveRelation.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.RemoveRelation();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if (!(message.ends && message.ends.length))
                  message.ends = [];
                message.ends.push(reader.stringVerify());
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return RemoveRelation;
      })();
      v1.Configure = (function() {
        const Configure = function(properties) {
          this.set = [];
          this.reset = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Configure.prototype.application = "";
        Configure.prototype.set = $util.emptyArray;
        Configure.prototype.reset = $util.emptyArray;
        Configure.create = function(properties) {
          return new Configure(properties);
        };
        Configure.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.application != null && $Object.hasOwnProperty.call(message, "application") && message.application !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.application);
          if (message.set != null && message.set.length)
            for (let i = 0; i < message.set.length; ++i)
              $root.reeve.agent.v1.Pair.encode(message.set[i], writer.uint32(
                /* id 2, wireType 2 =*/
                18
              ).fork(), _depth + 1).ldelim();
          if (message.reset != null && message.reset.length)
            for (let i = 0; i < message.reset.length; ++i)
              writer.uint32(
                /* id 3, wireType 2 =*/
                26
              ).string(message.reset[i]);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Configure.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.Configure();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.application = value;
                else
                  delete message.application;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if (!(message.set && message.set.length))
                  message.set = [];
                message.set.push($root.reeve.agent.v1.Pair.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if (!(message.reset && message.reset.length))
                  message.reset = [];
                message.reset.push(reader.stringVerify());
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Configure;
      })();
      v1.ConfigureModel = (function() {
        const ConfigureModel = function(properties) {
          this.set = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ConfigureModel.prototype.set = $util.emptyArray;
        ConfigureModel.create = function(properties) {
          return new ConfigureModel(properties);
        };
        ConfigureModel.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.set != null && message.set.length)
            for (let i = 0; i < message.set.length; ++i)
              $root.reeve.agent.v1.Pair.encode(message.set[i], writer.uint32(
                /* id 1, wireType 2 =*/
                10
              ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ConfigureModel.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.ConfigureModel();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if (!(message.set && message.set.length))
                  message.set = [];
                message.set.push($root.reeve.agent.v1.Pair.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ConfigureModel;
      })();
      v1.Resolve = (function() {
        const Resolve = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Resolve.prototype.unit = "";
        Resolve.prototype.answer = 0;
        Resolve.create = function(properties) {
          return new Resolve(properties);
        };
        Resolve.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.unit);
          if (message.answer != null && $Object.hasOwnProperty.call(message, "answer") && message.answer !== 0)
            writer.uint32(
              /* id 2, wireType 0 =*/
              16
            ).int32(message.answer);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Resolve.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.Resolve();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unit = value;
                else
                  delete message.unit;
                continue;
              }
              case 2: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.answer = value;
                else
                  delete message.answer;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Resolve;
      })();
      v1.CancelTask = (function() {
        const CancelTask = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        CancelTask.prototype.task = "";
        CancelTask.create = function(properties) {
          return new CancelTask(properties);
        };
        CancelTask.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.task);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        CancelTask.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.CancelTask();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.task = value;
                else
                  delete message.task;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return CancelTask;
      })();
      v1.AddSpace = (function() {
        const AddSpace = function(properties) {
          this.subnets = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        AddSpace.prototype.name = "";
        AddSpace.prototype.subnets = $util.emptyArray;
        AddSpace.create = function(properties) {
          return new AddSpace(properties);
        };
        AddSpace.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.name);
          if (message.subnets != null && message.subnets.length)
            for (let i = 0; i < message.subnets.length; ++i)
              writer.uint32(
                /* id 2, wireType 2 =*/
                18
              ).string(message.subnets[i]);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        AddSpace.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.AddSpace();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.name = value;
                else
                  delete message.name;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if (!(message.subnets && message.subnets.length))
                  message.subnets = [];
                message.subnets.push(reader.stringVerify());
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return AddSpace;
      })();
      v1.Bind = (function() {
        const Bind = function(properties) {
          this.bindings = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Bind.prototype.application = "";
        Bind.prototype.bindings = $util.emptyArray;
        Bind.create = function(properties) {
          return new Bind(properties);
        };
        Bind.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.application != null && $Object.hasOwnProperty.call(message, "application") && message.application !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.application);
          if (message.bindings != null && message.bindings.length)
            for (let i = 0; i < message.bindings.length; ++i)
              $root.reeve.agent.v1.Pair.encode(message.bindings[i], writer.uint32(
                /* id 2, wireType 2 =*/
                18
              ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Bind.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.Bind();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.application = value;
                else
                  delete message.application;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if (!(message.bindings && message.bindings.length))
                  message.bindings = [];
                message.bindings.push($root.reeve.agent.v1.Pair.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Bind;
      })();
      v1.Constrain = (function() {
        const Constrain = function(properties) {
          this.constraints = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Constrain.prototype.application = "";
        Constrain.prototype.constraints = $util.emptyArray;
        Constrain.create = function(properties) {
          return new Constrain(properties);
        };
        Constrain.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.application != null && $Object.hasOwnProperty.call(message, "application") && message.application !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.application);
          if (message.constraints != null && message.constraints.length)
            for (let i = 0; i < message.constraints.length; ++i)
              $root.reeve.agent.v1.Pair.encode(message.constraints[i], writer.uint32(
                /* id 2, wireType 2 =*/
                18
              ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Constrain.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.Constrain();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.application = value;
                else
                  delete message.application;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if (!(message.constraints && message.constraints.length))
                  message.constraints = [];
                message.constraints.push($root.reeve.agent.v1.Pair.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Constrain;
      })();
      v1.Expose = (function() {
        const Expose = function(properties) {
          this.endpoints = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Expose.prototype.application = "";
        Expose.prototype.exposed = false;
        Expose.prototype.endpoints = $util.emptyArray;
        Expose.create = function(properties) {
          return new Expose(properties);
        };
        Expose.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.application != null && $Object.hasOwnProperty.call(message, "application") && message.application !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.application);
          if (message.exposed != null && $Object.hasOwnProperty.call(message, "exposed") && message.exposed !== false)
            writer.uint32(
              /* id 2, wireType 0 =*/
              16
            ).bool(message.exposed);
          if (message.endpoints != null && message.endpoints.length)
            for (let i = 0; i < message.endpoints.length; ++i)
              writer.uint32(
                /* id 3, wireType 2 =*/
                26
              ).string(message.endpoints[i]);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Expose.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.Expose();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.application = value;
                else
                  delete message.application;
                continue;
              }
              case 2: {
                if (wireType !== 0)
                  break;
                if (value = reader.bool())
                  message.exposed = value;
                else
                  delete message.exposed;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if (!(message.endpoints && message.endpoints.length))
                  message.endpoints = [];
                message.endpoints.push(reader.stringVerify());
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Expose;
      })();
      v1.Trust = (function() {
        const Trust = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Trust.prototype.application = "";
        Trust.prototype.trusted = false;
        Trust.create = function(properties) {
          return new Trust(properties);
        };
        Trust.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.application != null && $Object.hasOwnProperty.call(message, "application") && message.application !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.application);
          if (message.trusted != null && $Object.hasOwnProperty.call(message, "trusted") && message.trusted !== false)
            writer.uint32(
              /* id 2, wireType 0 =*/
              16
            ).bool(message.trusted);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Trust.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.Trust();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.application = value;
                else
                  delete message.application;
                continue;
              }
              case 2: {
                if (wireType !== 0)
                  break;
                if (value = reader.bool())
                  message.trusted = value;
                else
                  delete message.trusted;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Trust;
      })();
      v1.SetCredential = (function() {
        const SetCredential = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        SetCredential.prototype.content = "";
        SetCredential.create = function(properties) {
          return new SetCredential(properties);
        };
        SetCredential.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.content != null && $Object.hasOwnProperty.call(message, "content") && message.content !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.content);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        SetCredential.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.SetCredential();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.content = value;
                else
                  delete message.content;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return SetCredential;
      })();
      v1.CommandResult = (function() {
        const CommandResult = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        CommandResult.prototype.done = null;
        CommandResult.prototype.related = null;
        let $oneOfFields;
        $Object.defineProperty(CommandResult.prototype, "result", {
          get: $util.oneOfGetter($oneOfFields = ["done", "related"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        CommandResult.create = function(properties) {
          return new CommandResult(properties);
        };
        CommandResult.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.done != null && $Object.hasOwnProperty.call(message, "done"))
            $root.reeve.controller.v1.CommandDone.encode(message.done, writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).fork(), _depth + 1).ldelim();
          if (message.related != null && $Object.hasOwnProperty.call(message, "related"))
            $root.reeve.controller.v1.Related.encode(message.related, writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        CommandResult.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.CommandResult();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                message.done = $root.reeve.controller.v1.CommandDone.decode(reader, reader.size(), $undefined, _depth + 1, message.done);
                message.result = "done";
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                message.related = $root.reeve.controller.v1.Related.decode(reader, reader.size(), $undefined, _depth + 1, message.related);
                message.result = "related";
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return CommandResult;
      })();
      v1.CommandDone = (function() {
        const CommandDone = function(properties) {
          this.changed = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        CommandDone.prototype.changed = $util.emptyArray;
        CommandDone.create = function(properties) {
          return new CommandDone(properties);
        };
        CommandDone.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.changed != null && message.changed.length)
            for (let i = 0; i < message.changed.length; ++i)
              writer.uint32(
                /* id 1, wireType 2 =*/
                10
              ).string(message.changed[i]);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        CommandDone.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.CommandDone();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if (!(message.changed && message.changed.length))
                  message.changed = [];
                message.changed.push(reader.stringVerify());
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return CommandDone;
      })();
      v1.Related = (function() {
        const Related = function(properties) {
          this.ends = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        Related.prototype.relation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        Related.prototype.ends = $util.emptyArray;
        Related.create = function(properties) {
          return new Related(properties);
        };
        Related.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.relation != null && $Object.hasOwnProperty.call(message, "relation") && (typeof message.relation === "object" ? message.relation.low || message.relation.high : message.relation !== 0))
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).uint64(message.relation);
          if (message.ends != null && message.ends.length)
            for (let i = 0; i < message.ends.length; ++i)
              writer.uint32(
                /* id 2, wireType 2 =*/
                18
              ).string(message.ends[i]);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        Related.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.Related();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.relation = value;
                else
                  delete message.relation;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if (!(message.ends && message.ends.length))
                  message.ends = [];
                message.ends.push(reader.stringVerify());
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return Related;
      })();
      v1.StatusRequest = (function() {
        const StatusRequest = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        StatusRequest.create = function(properties) {
          return new StatusRequest(properties);
        };
        StatusRequest.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        StatusRequest.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.StatusRequest();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            reader.skipType(tag & 7, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return StatusRequest;
      })();
      v1.WatchRequest = (function() {
        const WatchRequest = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        WatchRequest.create = function(properties) {
          return new WatchRequest(properties);
        };
        WatchRequest.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        WatchRequest.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.WatchRequest();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            reader.skipType(tag & 7, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return WatchRequest;
      })();
      v1.ApplicationConfigRequest = (function() {
        const ApplicationConfigRequest = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ApplicationConfigRequest.prototype.application = "";
        ApplicationConfigRequest.create = function(properties) {
          return new ApplicationConfigRequest(properties);
        };
        ApplicationConfigRequest.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.application != null && $Object.hasOwnProperty.call(message, "application") && message.application !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.application);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ApplicationConfigRequest.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.ApplicationConfigRequest();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.application = value;
                else
                  delete message.application;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ApplicationConfigRequest;
      })();
      v1.ApplicationConfigView = (function() {
        const ApplicationConfigView = function(properties) {
          this.options = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ApplicationConfigView.prototype.application = "";
        ApplicationConfigView.prototype.charm = "";
        ApplicationConfigView.prototype.options = $util.emptyArray;
        ApplicationConfigView.create = function(properties) {
          return new ApplicationConfigView(properties);
        };
        ApplicationConfigView.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.application != null && $Object.hasOwnProperty.call(message, "application") && message.application !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.application);
          if (message.charm != null && $Object.hasOwnProperty.call(message, "charm") && message.charm !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.charm);
          if (message.options != null && message.options.length)
            for (let i = 0; i < message.options.length; ++i)
              $root.reeve.controller.v1.OptionPair.encode(message.options[i], writer.uint32(
                /* id 3, wireType 2 =*/
                26
              ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ApplicationConfigView.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.ApplicationConfigView();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.application = value;
                else
                  delete message.application;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.charm = value;
                else
                  delete message.charm;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if (!(message.options && message.options.length))
                  message.options = [];
                message.options.push($root.reeve.controller.v1.OptionPair.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ApplicationConfigView;
      })();
      v1.OptionPair = (function() {
        const OptionPair = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        OptionPair.prototype.key = "";
        OptionPair.prototype.value = null;
        OptionPair.create = function(properties) {
          return new OptionPair(properties);
        };
        OptionPair.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.key);
          if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
            $root.reeve.controller.v1.OptionView.encode(message.value, writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        OptionPair.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.OptionPair();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.key = value;
                else
                  delete message.key;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                message.value = $root.reeve.controller.v1.OptionView.decode(reader, reader.size(), $undefined, _depth + 1, message.value);
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return OptionPair;
      })();
      v1.OptionSource = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "OPTION_SOURCE_UNSPECIFIED"] = 0;
        values[valuesById[1] = "OPTION_SOURCE_DEFAULT"] = 1;
        values[valuesById[2] = "OPTION_SOURCE_USER"] = 2;
        return values;
      })();
      v1.OptionView = (function() {
        const OptionView = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        OptionView.prototype.type = "";
        OptionView.prototype.value = null;
        OptionView.prototype.source = 0;
        OptionView.prototype.description = "";
        OptionView.create = function(properties) {
          return new OptionView(properties);
        };
        OptionView.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.type);
          if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
            $root.reeve.agent.v1.Scalar.encode(message.value, writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), _depth + 1).ldelim();
          if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== 0)
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).int32(message.source);
          if (message.description != null && $Object.hasOwnProperty.call(message, "description") && message.description !== "")
            writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).string(message.description);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        OptionView.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.OptionView();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.type = value;
                else
                  delete message.type;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                message.value = $root.reeve.agent.v1.Scalar.decode(reader, reader.size(), $undefined, _depth + 1, message.value);
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.source = value;
                else
                  delete message.source;
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.description = value;
                else
                  delete message.description;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return OptionView;
      })();
      v1.ActionRequest = (function() {
        const ActionRequest = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ActionRequest.prototype.unit = "";
        ActionRequest.prototype.action = "";
        ActionRequest.prototype.parameters = "";
        ActionRequest.create = function(properties) {
          return new ActionRequest(properties);
        };
        ActionRequest.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.unit);
          if (message.action != null && $Object.hasOwnProperty.call(message, "action") && message.action !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.action);
          if (message.parameters != null && $Object.hasOwnProperty.call(message, "parameters") && message.parameters !== "")
            writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).string(message.parameters);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ActionRequest.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.ActionRequest();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unit = value;
                else
                  delete message.unit;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.action = value;
                else
                  delete message.action;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.parameters = value;
                else
                  delete message.parameters;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ActionRequest;
      })();
      v1.ExecRequest = (function() {
        const ExecRequest = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ExecRequest.prototype.unit = "";
        ExecRequest.prototype.command = "";
        ExecRequest.prototype.timeoutMs = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        ExecRequest.create = function(properties) {
          return new ExecRequest(properties);
        };
        ExecRequest.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.unit);
          if (message.command != null && $Object.hasOwnProperty.call(message, "command") && message.command !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.command);
          if (message.timeoutMs != null && $Object.hasOwnProperty.call(message, "timeoutMs") && (typeof message.timeoutMs === "object" ? message.timeoutMs.low || message.timeoutMs.high : message.timeoutMs !== 0))
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).uint64(message.timeoutMs);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ExecRequest.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.ExecRequest();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unit = value;
                else
                  delete message.unit;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.command = value;
                else
                  delete message.command;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.timeoutMs = value;
                else
                  delete message.timeoutMs;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ExecRequest;
      })();
      v1.TaskUpdate = (function() {
        const TaskUpdate = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        TaskUpdate.prototype.enqueued = null;
        TaskUpdate.prototype.started = null;
        TaskUpdate.prototype.log = null;
        TaskUpdate.prototype.ended = null;
        let $oneOfFields;
        $Object.defineProperty(TaskUpdate.prototype, "update", {
          get: $util.oneOfGetter($oneOfFields = ["enqueued", "started", "log", "ended"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        TaskUpdate.create = function(properties) {
          return new TaskUpdate(properties);
        };
        TaskUpdate.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.enqueued != null && $Object.hasOwnProperty.call(message, "enqueued"))
            $root.reeve.controller.v1.TaskEnqueued.encode(message.enqueued, writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).fork(), _depth + 1).ldelim();
          if (message.started != null && $Object.hasOwnProperty.call(message, "started"))
            $root.reeve.controller.v1.TaskStarted.encode(message.started, writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), _depth + 1).ldelim();
          if (message.log != null && $Object.hasOwnProperty.call(message, "log"))
            $root.reeve.controller.v1.TaskLogLine.encode(message.log, writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).fork(), _depth + 1).ldelim();
          if (message.ended != null && $Object.hasOwnProperty.call(message, "ended"))
            $root.reeve.controller.v1.TaskEnded.encode(message.ended, writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        TaskUpdate.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.TaskUpdate();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                message.enqueued = $root.reeve.controller.v1.TaskEnqueued.decode(reader, reader.size(), $undefined, _depth + 1, message.enqueued);
                message.update = "enqueued";
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                message.started = $root.reeve.controller.v1.TaskStarted.decode(reader, reader.size(), $undefined, _depth + 1, message.started);
                message.update = "started";
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                message.log = $root.reeve.controller.v1.TaskLogLine.decode(reader, reader.size(), $undefined, _depth + 1, message.log);
                message.update = "log";
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                message.ended = $root.reeve.controller.v1.TaskEnded.decode(reader, reader.size(), $undefined, _depth + 1, message.ended);
                message.update = "ended";
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return TaskUpdate;
      })();
      v1.TaskEnqueued = (function() {
        const TaskEnqueued = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        TaskEnqueued.prototype.task = "";
        TaskEnqueued.prototype.unit = "";
        TaskEnqueued.create = function(properties) {
          return new TaskEnqueued(properties);
        };
        TaskEnqueued.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.task);
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.unit);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        TaskEnqueued.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.TaskEnqueued();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.task = value;
                else
                  delete message.task;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unit = value;
                else
                  delete message.unit;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return TaskEnqueued;
      })();
      v1.TaskStarted = (function() {
        const TaskStarted = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        TaskStarted.prototype.at = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        TaskStarted.create = function(properties) {
          return new TaskStarted(properties);
        };
        TaskStarted.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.at != null && $Object.hasOwnProperty.call(message, "at") && (typeof message.at === "object" ? message.at.low || message.at.high : message.at !== 0))
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).uint64(message.at);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        TaskStarted.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.TaskStarted();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.at = value;
                else
                  delete message.at;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return TaskStarted;
      })();
      v1.TaskLogLine = (function() {
        const TaskLogLine = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        TaskLogLine.prototype.at = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        TaskLogLine.prototype.line = "";
        TaskLogLine.create = function(properties) {
          return new TaskLogLine(properties);
        };
        TaskLogLine.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.at != null && $Object.hasOwnProperty.call(message, "at") && (typeof message.at === "object" ? message.at.low || message.at.high : message.at !== 0))
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).uint64(message.at);
          if (message.line != null && $Object.hasOwnProperty.call(message, "line") && message.line !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.line);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        TaskLogLine.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.TaskLogLine();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.at = value;
                else
                  delete message.at;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.line = value;
                else
                  delete message.line;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return TaskLogLine;
      })();
      v1.TaskEnded = (function() {
        const TaskEnded = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        TaskEnded.prototype.at = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        TaskEnded.prototype.result = null;
        TaskEnded.create = function(properties) {
          return new TaskEnded(properties);
        };
        TaskEnded.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.at != null && $Object.hasOwnProperty.call(message, "at") && (typeof message.at === "object" ? message.at.low || message.at.high : message.at !== 0))
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).uint64(message.at);
          if (message.result != null && $Object.hasOwnProperty.call(message, "result"))
            $root.reeve.agent.v1.TaskResult.encode(message.result, writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        TaskEnded.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.TaskEnded();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.at = value;
                else
                  delete message.at;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                message.result = $root.reeve.agent.v1.TaskResult.decode(reader, reader.size(), $undefined, _depth + 1, message.result);
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return TaskEnded;
      })();
      v1.TaskRequest = (function() {
        const TaskRequest = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        TaskRequest.prototype.task = "";
        TaskRequest.create = function(properties) {
          return new TaskRequest(properties);
        };
        TaskRequest.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.task);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        TaskRequest.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.TaskRequest();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.task = value;
                else
                  delete message.task;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return TaskRequest;
      })();
      v1.TaskStatus = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "TASK_STATUS_UNSPECIFIED"] = 0;
        values[valuesById[1] = "TASK_STATUS_PENDING"] = 1;
        values[valuesById[2] = "TASK_STATUS_RUNNING"] = 2;
        values[valuesById[3] = "TASK_STATUS_COMPLETED"] = 3;
        values[valuesById[4] = "TASK_STATUS_FAILED"] = 4;
        values[valuesById[5] = "TASK_STATUS_CANCELLED"] = 5;
        values[valuesById[6] = "TASK_STATUS_ABORTED"] = 6;
        return values;
      })();
      v1.TaskView = (function() {
        const TaskView = function(properties) {
          this.log = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        TaskView.prototype.task = "";
        TaskView.prototype.unit = "";
        TaskView.prototype.name = "";
        TaskView.prototype.status = 0;
        TaskView.prototype.enqueuedAt = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        TaskView.prototype.startedAt = null;
        TaskView.prototype.endedAt = null;
        TaskView.prototype.log = $util.emptyArray;
        TaskView.prototype.result = null;
        let $oneOfFields;
        $Object.defineProperty(TaskView.prototype, "_startedAt", {
          get: $util.oneOfGetter($oneOfFields = ["startedAt"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        $Object.defineProperty(TaskView.prototype, "_endedAt", {
          get: $util.oneOfGetter($oneOfFields = ["endedAt"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        $Object.defineProperty(TaskView.prototype, "_result", {
          get: $util.oneOfGetter($oneOfFields = ["result"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        TaskView.create = function(properties) {
          return new TaskView(properties);
        };
        TaskView.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.task);
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.unit);
          if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
            writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).string(message.name);
          if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
            writer.uint32(
              /* id 4, wireType 0 =*/
              32
            ).int32(message.status);
          if (message.enqueuedAt != null && $Object.hasOwnProperty.call(message, "enqueuedAt") && (typeof message.enqueuedAt === "object" ? message.enqueuedAt.low || message.enqueuedAt.high : message.enqueuedAt !== 0))
            writer.uint32(
              /* id 5, wireType 0 =*/
              40
            ).uint64(message.enqueuedAt);
          if (message.startedAt != null && $Object.hasOwnProperty.call(message, "startedAt"))
            writer.uint32(
              /* id 6, wireType 0 =*/
              48
            ).uint64(message.startedAt);
          if (message.endedAt != null && $Object.hasOwnProperty.call(message, "endedAt"))
            writer.uint32(
              /* id 7, wireType 0 =*/
              56
            ).uint64(message.endedAt);
          if (message.log != null && message.log.length)
            for (let i = 0; i < message.log.length; ++i)
              $root.reeve.controller.v1.TaskLogLine.encode(message.log[i], writer.uint32(
                /* id 8, wireType 2 =*/
                66
              ).fork(), _depth + 1).ldelim();
          if (message.result != null && $Object.hasOwnProperty.call(message, "result"))
            $root.reeve.agent.v1.TaskResult.encode(message.result, writer.uint32(
              /* id 9, wireType 2 =*/
              74
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        TaskView.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.TaskView();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.task = value;
                else
                  delete message.task;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unit = value;
                else
                  delete message.unit;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.name = value;
                else
                  delete message.name;
                continue;
              }
              case 4: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.status = value;
                else
                  delete message.status;
                continue;
              }
              case 5: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.enqueuedAt = value;
                else
                  delete message.enqueuedAt;
                continue;
              }
              case 6: {
                if (wireType !== 0)
                  break;
                message.startedAt = reader.uint64();
                message._startedAt = "startedAt";
                continue;
              }
              case 7: {
                if (wireType !== 0)
                  break;
                message.endedAt = reader.uint64();
                message._endedAt = "endedAt";
                continue;
              }
              case 8: {
                if (wireType !== 2)
                  break;
                if (!(message.log && message.log.length))
                  message.log = [];
                message.log.push($root.reeve.controller.v1.TaskLogLine.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 9: {
                if (wireType !== 2)
                  break;
                message.result = $root.reeve.agent.v1.TaskResult.decode(reader, reader.size(), $undefined, _depth + 1, message.result);
                message._result = "result";
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return TaskView;
      })();
      v1.LogQuery = (function() {
        const LogQuery = function(properties) {
          this.units = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        LogQuery.prototype.units = $util.emptyArray;
        LogQuery.prototype.tail = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        LogQuery.prototype.follow = false;
        LogQuery.create = function(properties) {
          return new LogQuery(properties);
        };
        LogQuery.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.units != null && message.units.length)
            for (let i = 0; i < message.units.length; ++i)
              writer.uint32(
                /* id 1, wireType 2 =*/
                10
              ).string(message.units[i]);
          if (message.tail != null && $Object.hasOwnProperty.call(message, "tail") && (typeof message.tail === "object" ? message.tail.low || message.tail.high : message.tail !== 0))
            writer.uint32(
              /* id 2, wireType 0 =*/
              16
            ).uint64(message.tail);
          if (message.follow != null && $Object.hasOwnProperty.call(message, "follow") && message.follow !== false)
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).bool(message.follow);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        LogQuery.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.LogQuery();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if (!(message.units && message.units.length))
                  message.units = [];
                message.units.push(reader.stringVerify());
                continue;
              }
              case 2: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.tail = value;
                else
                  delete message.tail;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (value = reader.bool())
                  message.follow = value;
                else
                  delete message.follow;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return LogQuery;
      })();
      v1.JoinTokenRequest = (function() {
        const JoinTokenRequest = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        JoinTokenRequest.create = function(properties) {
          return new JoinTokenRequest(properties);
        };
        JoinTokenRequest.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        JoinTokenRequest.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.JoinTokenRequest();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            reader.skipType(tag & 7, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return JoinTokenRequest;
      })();
      v1.JoinToken = (function() {
        const JoinToken = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        JoinToken.prototype.token = "";
        JoinToken.create = function(properties) {
          return new JoinToken(properties);
        };
        JoinToken.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.token != null && $Object.hasOwnProperty.call(message, "token") && message.token !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.token);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        JoinToken.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.JoinToken();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.token = value;
                else
                  delete message.token;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return JoinToken;
      })();
      v1.ModelStatus = (function() {
        const ModelStatus = function(properties) {
          this.machines = [];
          this.applications = [];
          this.relations = [];
          this.spaces = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ModelStatus.prototype.revision = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        ModelStatus.prototype.now = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        ModelStatus.prototype.model = null;
        ModelStatus.prototype.controller = null;
        ModelStatus.prototype.machines = $util.emptyArray;
        ModelStatus.prototype.applications = $util.emptyArray;
        ModelStatus.prototype.relations = $util.emptyArray;
        ModelStatus.prototype.spaces = $util.emptyArray;
        ModelStatus.create = function(properties) {
          return new ModelStatus(properties);
        };
        ModelStatus.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).uint64(message.revision);
          if (message.now != null && $Object.hasOwnProperty.call(message, "now") && (typeof message.now === "object" ? message.now.low || message.now.high : message.now !== 0))
            writer.uint32(
              /* id 2, wireType 0 =*/
              16
            ).uint64(message.now);
          if (message.model != null && $Object.hasOwnProperty.call(message, "model"))
            $root.reeve.controller.v1.ModelIdentity.encode(message.model, writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).fork(), _depth + 1).ldelim();
          if (message.controller != null && $Object.hasOwnProperty.call(message, "controller"))
            $root.reeve.controller.v1.ControllerIdentity.encode(message.controller, writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).fork(), _depth + 1).ldelim();
          if (message.machines != null && message.machines.length)
            for (let i = 0; i < message.machines.length; ++i)
              $root.reeve.controller.v1.MachineStatus.encode(message.machines[i], writer.uint32(
                /* id 5, wireType 2 =*/
                42
              ).fork(), _depth + 1).ldelim();
          if (message.applications != null && message.applications.length)
            for (let i = 0; i < message.applications.length; ++i)
              $root.reeve.controller.v1.ApplicationStatus.encode(message.applications[i], writer.uint32(
                /* id 6, wireType 2 =*/
                50
              ).fork(), _depth + 1).ldelim();
          if (message.relations != null && message.relations.length)
            for (let i = 0; i < message.relations.length; ++i)
              $root.reeve.controller.v1.RelationStatus.encode(message.relations[i], writer.uint32(
                /* id 7, wireType 2 =*/
                58
              ).fork(), _depth + 1).ldelim();
          if (message.spaces != null && message.spaces.length)
            for (let i = 0; i < message.spaces.length; ++i)
              $root.reeve.controller.v1.SpaceStatus.encode(message.spaces[i], writer.uint32(
                /* id 50, wireType 2 =*/
                402
              ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ModelStatus.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.ModelStatus();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.revision = value;
                else
                  delete message.revision;
                continue;
              }
              case 2: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.now = value;
                else
                  delete message.now;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                message.model = $root.reeve.controller.v1.ModelIdentity.decode(reader, reader.size(), $undefined, _depth + 1, message.model);
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                message.controller = $root.reeve.controller.v1.ControllerIdentity.decode(reader, reader.size(), $undefined, _depth + 1, message.controller);
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                if (!(message.machines && message.machines.length))
                  message.machines = [];
                message.machines.push($root.reeve.controller.v1.MachineStatus.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 6: {
                if (wireType !== 2)
                  break;
                if (!(message.applications && message.applications.length))
                  message.applications = [];
                message.applications.push($root.reeve.controller.v1.ApplicationStatus.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 7: {
                if (wireType !== 2)
                  break;
                if (!(message.relations && message.relations.length))
                  message.relations = [];
                message.relations.push($root.reeve.controller.v1.RelationStatus.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 50: {
                if (wireType !== 2)
                  break;
                if (!(message.spaces && message.spaces.length))
                  message.spaces = [];
                message.spaces.push($root.reeve.controller.v1.SpaceStatus.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ModelStatus;
      })();
      v1.ModelIdentity = (function() {
        const ModelIdentity = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ModelIdentity.prototype.name = "";
        ModelIdentity.prototype.uuid = "";
        ModelIdentity.create = function(properties) {
          return new ModelIdentity(properties);
        };
        ModelIdentity.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.name);
          if (message.uuid != null && $Object.hasOwnProperty.call(message, "uuid") && message.uuid !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.uuid);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ModelIdentity.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.ModelIdentity();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.name = value;
                else
                  delete message.name;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.uuid = value;
                else
                  delete message.uuid;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ModelIdentity;
      })();
      v1.ControllerIdentity = (function() {
        const ControllerIdentity = function(properties) {
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ControllerIdentity.prototype.id = "";
        ControllerIdentity.prototype.version = "";
        ControllerIdentity.create = function(properties) {
          return new ControllerIdentity(properties);
        };
        ControllerIdentity.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.id);
          if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.version);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ControllerIdentity.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.ControllerIdentity();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.id = value;
                else
                  delete message.id;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.version = value;
                else
                  delete message.version;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ControllerIdentity;
      })();
      v1.MachineStatus = (function() {
        const MachineStatus = function(properties) {
          this.addresses = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        MachineStatus.prototype.machine = "";
        MachineStatus.prototype.agent = "";
        MachineStatus.prototype.hostname = "";
        MachineStatus.prototype.addresses = $util.emptyArray;
        MachineStatus.prototype.agentVersion = "";
        MachineStatus.prototype.connected = false;
        MachineStatus.prototype.since = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        MachineStatus.prototype.hardware = null;
        let $oneOfFields;
        $Object.defineProperty(MachineStatus.prototype, "_hardware", {
          get: $util.oneOfGetter($oneOfFields = ["hardware"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        MachineStatus.create = function(properties) {
          return new MachineStatus(properties);
        };
        MachineStatus.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.machine != null && $Object.hasOwnProperty.call(message, "machine") && message.machine !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.machine);
          if (message.agent != null && $Object.hasOwnProperty.call(message, "agent") && message.agent !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.agent);
          if (message.hostname != null && $Object.hasOwnProperty.call(message, "hostname") && message.hostname !== "")
            writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).string(message.hostname);
          if (message.addresses != null && message.addresses.length)
            for (let i = 0; i < message.addresses.length; ++i)
              writer.uint32(
                /* id 4, wireType 2 =*/
                34
              ).string(message.addresses[i]);
          if (message.agentVersion != null && $Object.hasOwnProperty.call(message, "agentVersion") && message.agentVersion !== "")
            writer.uint32(
              /* id 5, wireType 2 =*/
              42
            ).string(message.agentVersion);
          if (message.connected != null && $Object.hasOwnProperty.call(message, "connected") && message.connected !== false)
            writer.uint32(
              /* id 6, wireType 0 =*/
              48
            ).bool(message.connected);
          if (message.since != null && $Object.hasOwnProperty.call(message, "since") && (typeof message.since === "object" ? message.since.low || message.since.high : message.since !== 0))
            writer.uint32(
              /* id 7, wireType 0 =*/
              56
            ).uint64(message.since);
          if (message.hardware != null && $Object.hasOwnProperty.call(message, "hardware"))
            $root.reeve.agent.v1.MachineFacts.encode(message.hardware, writer.uint32(
              /* id 50, wireType 2 =*/
              402
            ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        MachineStatus.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.MachineStatus();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.machine = value;
                else
                  delete message.machine;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.agent = value;
                else
                  delete message.agent;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.hostname = value;
                else
                  delete message.hostname;
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                if (!(message.addresses && message.addresses.length))
                  message.addresses = [];
                message.addresses.push(reader.stringVerify());
                continue;
              }
              case 5: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.agentVersion = value;
                else
                  delete message.agentVersion;
                continue;
              }
              case 6: {
                if (wireType !== 0)
                  break;
                if (value = reader.bool())
                  message.connected = value;
                else
                  delete message.connected;
                continue;
              }
              case 7: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.since = value;
                else
                  delete message.since;
                continue;
              }
              case 50: {
                if (wireType !== 2)
                  break;
                message.hardware = $root.reeve.agent.v1.MachineFacts.decode(reader, reader.size(), $undefined, _depth + 1, message.hardware);
                message._hardware = "hardware";
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return MachineStatus;
      })();
      v1.ApplicationStatus = (function() {
        const ApplicationStatus = function(properties) {
          this.units = [];
          this.relations = [];
          this.subordinateTo = [];
          this.bindings = [];
          this.constraints = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        ApplicationStatus.prototype.application = "";
        ApplicationStatus.prototype.charm = "";
        ApplicationStatus.prototype.charmRevision = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        ApplicationStatus.prototype.publisher = "";
        ApplicationStatus.prototype.life = 0;
        ApplicationStatus.prototype.status = null;
        ApplicationStatus.prototype.version = "";
        ApplicationStatus.prototype.units = $util.emptyArray;
        ApplicationStatus.prototype.relations = $util.emptyArray;
        ApplicationStatus.prototype.subordinateTo = $util.emptyArray;
        ApplicationStatus.prototype.exposed = false;
        ApplicationStatus.prototype.bindings = $util.emptyArray;
        ApplicationStatus.prototype.constraints = $util.emptyArray;
        ApplicationStatus.create = function(properties) {
          return new ApplicationStatus(properties);
        };
        ApplicationStatus.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.application != null && $Object.hasOwnProperty.call(message, "application") && message.application !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.application);
          if (message.charm != null && $Object.hasOwnProperty.call(message, "charm") && message.charm !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message.charm);
          if (message.charmRevision != null && $Object.hasOwnProperty.call(message, "charmRevision") && (typeof message.charmRevision === "object" ? message.charmRevision.low || message.charmRevision.high : message.charmRevision !== 0))
            writer.uint32(
              /* id 3, wireType 0 =*/
              24
            ).uint64(message.charmRevision);
          if (message.publisher != null && $Object.hasOwnProperty.call(message, "publisher") && message.publisher !== "")
            writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).string(message.publisher);
          if (message.life != null && $Object.hasOwnProperty.call(message, "life") && message.life !== 0)
            writer.uint32(
              /* id 5, wireType 0 =*/
              40
            ).int32(message.life);
          if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
            $root.reeve.agent.v1.Status.encode(message.status, writer.uint32(
              /* id 6, wireType 2 =*/
              50
            ).fork(), _depth + 1).ldelim();
          if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
            writer.uint32(
              /* id 7, wireType 2 =*/
              58
            ).string(message.version);
          if (message.units != null && message.units.length)
            for (let i = 0; i < message.units.length; ++i)
              $root.reeve.controller.v1.UnitStatus.encode(message.units[i], writer.uint32(
                /* id 8, wireType 2 =*/
                66
              ).fork(), _depth + 1).ldelim();
          if (message.relations != null && message.relations.length)
            for (let i = 0; i < message.relations.length; ++i)
              $root.reeve.controller.v1.RelatedApplications.encode(message.relations[i], writer.uint32(
                /* id 9, wireType 2 =*/
                74
              ).fork(), _depth + 1).ldelim();
          if (message.subordinateTo != null && message.subordinateTo.length)
            for (let i = 0; i < message.subordinateTo.length; ++i)
              writer.uint32(
                /* id 40, wireType 2 =*/
                322
              ).string(message.subordinateTo[i]);
          if (message.exposed != null && $Object.hasOwnProperty.call(message, "exposed") && message.exposed !== false)
            writer.uint32(
              /* id 50, wireType 0 =*/
              400
            ).bool(message.exposed);
          if (message.bindings != null && message.bindings.length)
            for (let i = 0; i < message.bindings.length; ++i)
              $root.reeve.agent.v1.Pair.encode(message.bindings[i], writer.uint32(
                /* id 51, wireType 2 =*/
                410
              ).fork(), _depth + 1).ldelim();
          if (message.constraints != null && message.constraints.length)
            for (let i = 0; i < message.constraints.length; ++i)
              $root.reeve.agent.v1.Pair.encode(message.constraints[i], writer.uint32(
                /* id 52, wireType 2 =*/
                418
              ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        ApplicationStatus.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.ApplicationStatus();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.application = value;
                else
                  delete message.application;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.charm = value;
                else
                  delete message.charm;
                continue;
              }
              case 3: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.charmRevision = value;
                else
                  delete message.charmRevision;
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.publisher = value;
                else
                  delete message.publisher;
                continue;
              }
              case 5: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.life = value;
                else
                  delete message.life;
                continue;
              }
              case 6: {
                if (wireType !== 2)
                  break;
                message.status = $root.reeve.agent.v1.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
                continue;
              }
              case 7: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.version = value;
                else
                  delete message.version;
                continue;
              }
              case 8: {
                if (wireType !== 2)
                  break;
                if (!(message.units && message.units.length))
                  message.units = [];
                message.units.push($root.reeve.controller.v1.UnitStatus.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 9: {
                if (wireType !== 2)
                  break;
                if (!(message.relations && message.relations.length))
                  message.relations = [];
                message.relations.push($root.reeve.controller.v1.RelatedApplications.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 40: {
                if (wireType !== 2)
                  break;
                if (!(message.subordinateTo && message.subordinateTo.length))
                  message.subordinateTo = [];
                message.subordinateTo.push(reader.stringVerify());
                continue;
              }
              case 50: {
                if (wireType !== 0)
                  break;
                if (value = reader.bool())
                  message.exposed = value;
                else
                  delete message.exposed;
                continue;
              }
              case 51: {
                if (wireType !== 2)
                  break;
                if (!(message.bindings && message.bindings.length))
                  message.bindings = [];
                message.bindings.push($root.reeve.agent.v1.Pair.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 52: {
                if (wireType !== 2)
                  break;
                if (!(message.constraints && message.constraints.length))
                  message.constraints = [];
                message.constraints.push($root.reeve.agent.v1.Pair.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return ApplicationStatus;
      })();
      v1.RelatedApplications = (function() {
        const RelatedApplications = function(properties) {
          this.value = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        RelatedApplications.prototype.key = "";
        RelatedApplications.prototype.value = $util.emptyArray;
        RelatedApplications.create = function(properties) {
          return new RelatedApplications(properties);
        };
        RelatedApplications.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.key);
          if (message.value != null && message.value.length)
            for (let i = 0; i < message.value.length; ++i)
              writer.uint32(
                /* id 2, wireType 2 =*/
                18
              ).string(message.value[i]);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        RelatedApplications.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.RelatedApplications();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.key = value;
                else
                  delete message.key;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if (!(message.value && message.value.length))
                  message.value = [];
                message.value.push(reader.stringVerify());
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return RelatedApplications;
      })();
      v1.UnitStatus = (function() {
        const UnitStatus = function(properties) {
          this.services = [];
          this.ports = [];
          this.behind = [];
          this.payloads = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        UnitStatus.prototype.unit = "";
        UnitStatus.prototype.life = 0;
        UnitStatus.prototype.machine = null;
        UnitStatus.prototype.principal = null;
        UnitStatus.prototype.leader = false;
        UnitStatus.prototype.address = "";
        UnitStatus.prototype.workload = null;
        UnitStatus.prototype.agent = null;
        UnitStatus.prototype.workloadVersion = "";
        UnitStatus.prototype.services = $util.emptyArray;
        UnitStatus.prototype.contradiction = null;
        UnitStatus.prototype.ports = $util.emptyArray;
        UnitStatus.prototype.next = null;
        UnitStatus.prototype.lane = null;
        UnitStatus.prototype.behind = $util.emptyArray;
        UnitStatus.prototype.payloads = $util.emptyArray;
        let $oneOfFields;
        $Object.defineProperty(UnitStatus.prototype, "_machine", {
          get: $util.oneOfGetter($oneOfFields = ["machine"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        $Object.defineProperty(UnitStatus.prototype, "_principal", {
          get: $util.oneOfGetter($oneOfFields = ["principal"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        $Object.defineProperty(UnitStatus.prototype, "_contradiction", {
          get: $util.oneOfGetter($oneOfFields = ["contradiction"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        $Object.defineProperty(UnitStatus.prototype, "_next", {
          get: $util.oneOfGetter($oneOfFields = ["next"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        $Object.defineProperty(UnitStatus.prototype, "_lane", {
          get: $util.oneOfGetter($oneOfFields = ["lane"]),
          set: $util.oneOfSetter($oneOfFields)
        });
        UnitStatus.create = function(properties) {
          return new UnitStatus(properties);
        };
        UnitStatus.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.unit);
          if (message.life != null && $Object.hasOwnProperty.call(message, "life") && message.life !== 0)
            writer.uint32(
              /* id 2, wireType 0 =*/
              16
            ).int32(message.life);
          if (message.machine != null && $Object.hasOwnProperty.call(message, "machine"))
            writer.uint32(
              /* id 3, wireType 2 =*/
              26
            ).string(message.machine);
          if (message.principal != null && $Object.hasOwnProperty.call(message, "principal"))
            writer.uint32(
              /* id 4, wireType 2 =*/
              34
            ).string(message.principal);
          if (message.leader != null && $Object.hasOwnProperty.call(message, "leader") && message.leader !== false)
            writer.uint32(
              /* id 5, wireType 0 =*/
              40
            ).bool(message.leader);
          if (message.address != null && $Object.hasOwnProperty.call(message, "address") && message.address !== "")
            writer.uint32(
              /* id 6, wireType 2 =*/
              50
            ).string(message.address);
          if (message.workload != null && $Object.hasOwnProperty.call(message, "workload"))
            $root.reeve.agent.v1.Status.encode(message.workload, writer.uint32(
              /* id 7, wireType 2 =*/
              58
            ).fork(), _depth + 1).ldelim();
          if (message.agent != null && $Object.hasOwnProperty.call(message, "agent"))
            $root.reeve.agent.v1.AgentStatus.encode(message.agent, writer.uint32(
              /* id 8, wireType 2 =*/
              66
            ).fork(), _depth + 1).ldelim();
          if (message.workloadVersion != null && $Object.hasOwnProperty.call(message, "workloadVersion") && message.workloadVersion !== "")
            writer.uint32(
              /* id 9, wireType 2 =*/
              74
            ).string(message.workloadVersion);
          if (message.services != null && message.services.length)
            for (let i = 0; i < message.services.length; ++i)
              $root.reeve.agent.v1.ObservedService.encode(message.services[i], writer.uint32(
                /* id 10, wireType 2 =*/
                82
              ).fork(), _depth + 1).ldelim();
          if (message.contradiction != null && $Object.hasOwnProperty.call(message, "contradiction"))
            writer.uint32(
              /* id 11, wireType 2 =*/
              90
            ).string(message.contradiction);
          if (message.ports != null && message.ports.length)
            for (let i = 0; i < message.ports.length; ++i)
              $root.reeve.agent.v1.Port.encode(message.ports[i], writer.uint32(
                /* id 12, wireType 2 =*/
                98
              ).fork(), _depth + 1).ldelim();
          if (message.next != null && $Object.hasOwnProperty.call(message, "next"))
            writer.uint32(
              /* id 13, wireType 2 =*/
              106
            ).string(message.next);
          if (message.lane != null && $Object.hasOwnProperty.call(message, "lane"))
            $root.reeve.agent.v1.LaneTurn.encode(message.lane, writer.uint32(
              /* id 40, wireType 2 =*/
              322
            ).fork(), _depth + 1).ldelim();
          if (message.behind != null && message.behind.length)
            for (let i = 0; i < message.behind.length; ++i)
              writer.uint32(
                /* id 41, wireType 2 =*/
                330
              ).string(message.behind[i]);
          if (message.payloads != null && message.payloads.length)
            for (let i = 0; i < message.payloads.length; ++i)
              $root.reeve.agent.v1.Payload.encode(message.payloads[i], writer.uint32(
                /* id 50, wireType 2 =*/
                402
              ).fork(), _depth + 1).ldelim();
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        UnitStatus.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.UnitStatus();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.unit = value;
                else
                  delete message.unit;
                continue;
              }
              case 2: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.life = value;
                else
                  delete message.life;
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                message.machine = reader.stringVerify();
                message._machine = "machine";
                continue;
              }
              case 4: {
                if (wireType !== 2)
                  break;
                message.principal = reader.stringVerify();
                message._principal = "principal";
                continue;
              }
              case 5: {
                if (wireType !== 0)
                  break;
                if (value = reader.bool())
                  message.leader = value;
                else
                  delete message.leader;
                continue;
              }
              case 6: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.address = value;
                else
                  delete message.address;
                continue;
              }
              case 7: {
                if (wireType !== 2)
                  break;
                message.workload = $root.reeve.agent.v1.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.workload);
                continue;
              }
              case 8: {
                if (wireType !== 2)
                  break;
                message.agent = $root.reeve.agent.v1.AgentStatus.decode(reader, reader.size(), $undefined, _depth + 1, message.agent);
                continue;
              }
              case 9: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.workloadVersion = value;
                else
                  delete message.workloadVersion;
                continue;
              }
              case 10: {
                if (wireType !== 2)
                  break;
                if (!(message.services && message.services.length))
                  message.services = [];
                message.services.push($root.reeve.agent.v1.ObservedService.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 11: {
                if (wireType !== 2)
                  break;
                message.contradiction = reader.stringVerify();
                message._contradiction = "contradiction";
                continue;
              }
              case 12: {
                if (wireType !== 2)
                  break;
                if (!(message.ports && message.ports.length))
                  message.ports = [];
                message.ports.push($root.reeve.agent.v1.Port.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
              case 13: {
                if (wireType !== 2)
                  break;
                message.next = reader.stringVerify();
                message._next = "next";
                continue;
              }
              case 40: {
                if (wireType !== 2)
                  break;
                message.lane = $root.reeve.agent.v1.LaneTurn.decode(reader, reader.size(), $undefined, _depth + 1, message.lane);
                message._lane = "lane";
                continue;
              }
              case 41: {
                if (wireType !== 2)
                  break;
                if (!(message.behind && message.behind.length))
                  message.behind = [];
                message.behind.push(reader.stringVerify());
                continue;
              }
              case 50: {
                if (wireType !== 2)
                  break;
                if (!(message.payloads && message.payloads.length))
                  message.payloads = [];
                message.payloads.push($root.reeve.agent.v1.Payload.decode(reader, reader.size(), $undefined, _depth + 1));
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return UnitStatus;
      })();
      v1.SpaceStatus = (function() {
        const SpaceStatus = function(properties) {
          this.subnets = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        SpaceStatus.prototype.name = "";
        SpaceStatus.prototype.subnets = $util.emptyArray;
        SpaceStatus.create = function(properties) {
          return new SpaceStatus(properties);
        };
        SpaceStatus.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
            writer.uint32(
              /* id 1, wireType 2 =*/
              10
            ).string(message.name);
          if (message.subnets != null && message.subnets.length)
            for (let i = 0; i < message.subnets.length; ++i)
              writer.uint32(
                /* id 2, wireType 2 =*/
                18
              ).string(message.subnets[i]);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        SpaceStatus.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.SpaceStatus();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message.name = value;
                else
                  delete message.name;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if (!(message.subnets && message.subnets.length))
                  message.subnets = [];
                message.subnets.push(reader.stringVerify());
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return SpaceStatus;
      })();
      v1.RelationStatus = (function() {
        const RelationStatus = function(properties) {
          this.ends = [];
          if (properties) {
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
              if (properties[keys[i]] != null && keys[i] !== "__proto__")
                this[keys[i]] = properties[keys[i]];
          }
        };
        RelationStatus.prototype.relation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
        RelationStatus.prototype["interface"] = "";
        RelationStatus.prototype.ends = $util.emptyArray;
        RelationStatus.prototype.life = 0;
        RelationStatus.create = function(properties) {
          return new RelationStatus(properties);
        };
        RelationStatus.encode = function(message, writer, _depth) {
          if (!writer)
            writer = $Writer.create();
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
          if (message.relation != null && $Object.hasOwnProperty.call(message, "relation") && (typeof message.relation === "object" ? message.relation.low || message.relation.high : message.relation !== 0))
            writer.uint32(
              /* id 1, wireType 0 =*/
              8
            ).uint64(message.relation);
          if (message["interface"] != null && $Object.hasOwnProperty.call(message, "interface") && message["interface"] !== "")
            writer.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(message["interface"]);
          if (message.ends != null && message.ends.length)
            for (let i = 0; i < message.ends.length; ++i)
              writer.uint32(
                /* id 3, wireType 2 =*/
                26
              ).string(message.ends[i]);
          if (message.life != null && $Object.hasOwnProperty.call(message, "life") && message.life !== 0)
            writer.uint32(
              /* id 4, wireType 0 =*/
              32
            ).int32(message.life);
          if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
              writer.raw(message.$unknowns[i]);
          return writer;
        };
        RelationStatus.decode = function(reader, length, _end, _depth, _target) {
          if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
          if (_depth === $undefined)
            _depth = 0;
          if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
          let end, message, value;
          if (length === $undefined)
            end = reader.len;
          else {
            end = reader.pos + length;
            if (end > reader.len)
              throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
          }
          message = _target || new $root.reeve.controller.v1.RelationStatus();
          while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
              _end = $undefined;
              break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
              case 1: {
                if (wireType !== 0)
                  break;
                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                  message.relation = value;
                else
                  delete message.relation;
                continue;
              }
              case 2: {
                if (wireType !== 2)
                  break;
                if ((value = reader.stringVerify()).length)
                  message["interface"] = value;
                else
                  delete message["interface"];
                continue;
              }
              case 3: {
                if (wireType !== 2)
                  break;
                if (!(message.ends && message.ends.length))
                  message.ends = [];
                message.ends.push(reader.stringVerify());
                continue;
              }
              case 4: {
                if (wireType !== 0)
                  break;
                if (value = reader.int32())
                  message.life = value;
                else
                  delete message.life;
                continue;
              }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
              $util.makeProp(message, "$unknowns", false);
              (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
          }
          if (length !== $undefined) {
            if (reader.pos !== end)
              throw $RangeError("index out of range");
            reader.len = length;
          }
          if (_end !== $undefined)
            throw $Error("missing end group");
          return message;
        };
        return RelationStatus;
      })();
      return v1;
    })();
    return controller;
  })();
  return reeve2;
})();
export {
  $root as default
};
export const agentV1 = reeve.agent.v1, controllerV1 = reeve.controller.v1;
