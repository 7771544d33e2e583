package org.tenfold.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenfold.exchange.Value.Fields;
import org.tenfold.exchange.Value.Items;
import org.tenfold.exchange.Value.Reference;
import org.tenfold.exchange.Value.Scalar;
import org.tenfold.json.JsonValue.JsonObject;

/**
 * The transform of the Serverless Application Model: its resources stand for plain ones, which is all that the rest of the import
 * sees. Only what says something about the architecture is made.
 */
final class Serverless {

    private static final String PREFIX = "AWS::Serverless::";
    private static final String REST = "ServerlessRestApi";
    private static final String HTTP = "ServerlessHttpApi";

    /** The plain types that resources of the model stand for, by the last part of their own. */
    private static final Map<String, String> PLAIN = Map.of(
            "Function", "AWS::Lambda::Function",
            "Api", "AWS::ApiGateway::RestApi",
            "HttpApi", "AWS::ApiGatewayV2::Api",
            "SimpleTable", "AWS::DynamoDB::Table",
            "StateMachine", "AWS::StepFunctions::StateMachine",
            "Application", "AWS::CloudFormation::Stack",
            "LayerVersion", "AWS::Lambda::LayerVersion",
            "GraphQLApi", "AWS::AppSync::GraphQLApi");

    private final Resolver resolver;
    private final SequencedMap<String, Fields> globals = new LinkedHashMap<>();
    /** Interfaces that events ask for without naming one, with the line of the first. */
    private final TreeMap<String, Resource> implied = new TreeMap<>();

    Serverless(JsonObject root, Resolver resolver) {
        this.resolver = resolver;
        resolver.knows(REST);
        resolver.knows(HTTP);
        if (root.members().get("Globals") instanceof JsonObject sections) {
            sections.members().forEach((kind, section) -> {
                if (section instanceof JsonObject object) {
                    globals.put(kind, resolver.fields(object));
                }
            });
        }
    }

    /** The plain resources for one of the template. */
    List<Resource> resources(String id, String type, int line, Fields properties) {
        String plain = type.startsWith(PREFIX) ? PLAIN.get(type.substring(PREFIX.length())) : null;
        if (plain == null) {
            return List.of(new Resource(id, type, properties, line, null, false));
        }
        LinkedHashMap<String, Value> members = new LinkedHashMap<>(properties.members());
        Fields global = globals.get(type.substring(PREFIX.length()));
        if (global != null) {
            global.members().forEach((name, value) -> members.merge(name, value, Serverless::merged));
        }
        Value events = members.remove("Events");
        Value policies = members.remove("Policies");
        Value queue = members.remove("DeadLetterQueue");
        rename(members, "Tracing", "TracingConfig", "Mode");
        List<Resource> all = new ArrayList<>();
        if (queue instanceof Fields target && target.members().get("TargetArn") instanceof Value arn) {
            members.put("DeadLetterConfig", fields("TargetArn", arn));
        }
        if (policies != null) {
            all.add(new Resource(id + "Role", "AWS::IAM::Role", fields("Policies", policies(policies)), line, id, false));
            resolver.knows(id + "Role");
            members.put("Role", new Reference(id + "Role", "Arn"));
        }
        if (type.equals(PREFIX + "SimpleTable") && !members.containsKey("ProvisionedThroughput")) {
            members.put("BillingMode", new Scalar("PAY_PER_REQUEST"));
        }
        if (events instanceof Fields each) {
            each.members().forEach((name, event) -> {
                if (event instanceof Fields told) {
                    event(id, name, told, line, all, members);
                }
            });
        }
        all.addFirst(new Resource(id, plain, new Fields(members), line, null, false));
        return all;
    }

    /** The interfaces that events asked for without naming one. */
    List<Resource> implied() {
        return List.copyOf(implied.values());
    }

    private static Value merged(Value own, Value global) {
        if (own instanceof Fields mine && global instanceof Fields all) {
            LinkedHashMap<String, Value> both = new LinkedHashMap<>(all.members());
            mine.members().forEach((name, value) -> both.merge(name, value, (theirs, ours) -> merged(ours, theirs)));
            return new Fields(both);
        }
        if (own instanceof Items mine && global instanceof Items all) {
            List<Value> both = new ArrayList<>(all.elements());
            both.addAll(mine.elements());
            return new Items(both);
        }
        return own;
    }

    private static void rename(Map<String, Value> members, String name, String outer, String inner) {
        Value value = members.get(name);
        if (value instanceof Scalar) {
            members.remove(name);
            members.put(outer, fields(inner, value));
        }
    }

    private static Fields fields(String name, Value value) {
        LinkedHashMap<String, Value> members = new LinkedHashMap<>();
        members.put(name, value);
        return new Fields(members);
    }

    private static Fields fields(String name, Value value, String second, Value other) {
        LinkedHashMap<String, Value> members = new LinkedHashMap<>();
        members.put(name, value);
        members.put(second, other);
        return new Fields(members);
    }

    /** Policies of the model name what they are about; what they allow stands in their own names. */
    private static Value policies(Value policies) {
        List<Value> documents = new ArrayList<>();
        for (Value policy : policies instanceof Items items ? items.elements() : List.of(policies)) {
            if (policy instanceof Fields fields && fields.members().containsKey("Statement")) {
                documents.add(fields("PolicyDocument", policy));
            } else if (policy instanceof Fields fields) {
                fields.members().forEach((name, about) -> documents.add(fields("PolicyDocument", fields("Statement",
                        fields("Action", new Items(actions(name).stream().<Value>map(Scalar::new).toList()), "Resource", about)))));
            }
        }
        return new Items(documents);
    }

    private static List<String> actions(String policy) {
        String verb = policy.contains("Crud") || policy.contains("FullAccess") ? "*" : policy.contains("Poller") ? "ReceiveMessage"
                : policy.contains("Read") || policy.contains("Get") ? "Get" : "Put";
        return List.of(policy + ":" + verb);
    }

    private void event(String function, String name, Fields event, int line, List<Resource> all, Map<String, Value> members) {
        String kind = event.members().get("Type") instanceof Value type && type.text() != null ? String.valueOf(type.text()) : "";
        SequencedMap<String, Value> told = event.members().get("Properties") instanceof Fields properties ? properties.members()
                : new LinkedHashMap<>();
        Value target = new Reference(function, "Arn");
        String id = function + name;
        @Nullable Resource made = switch (kind) {
            case "Api" -> {
                Value api = told.containsKey("RestApiId") ? told.get("RestApiId") : asked(REST, "AWS::ApiGateway::RestApi", line);
                yield resource(id, "AWS::ApiGateway::Method", line, function,
                        fields("RestApiId", api, "Integration", fields("Uri", target)));
            }
            case "HttpApi" -> {
                Value api = told.containsKey("ApiId") ? told.get("ApiId") : asked(HTTP, "AWS::ApiGatewayV2::Api", line);
                yield resource(id, "AWS::ApiGatewayV2::Integration", line, function, fields("ApiId", api, "IntegrationUri", target));
            }
            case "SQS", "Kinesis", "DynamoDB", "MSK" -> {
                LinkedHashMap<String, Value> mapping = new LinkedHashMap<>(told);
                Value source = told.getOrDefault("Queue", told.getOrDefault("Stream", new Value.Unknown(kind)));
                mapping.remove("Queue");
                mapping.remove("Stream");
                mapping.put("EventSourceArn", source);
                mapping.put("FunctionName", target);
                yield resource(id, "AWS::Lambda::EventSourceMapping", line, function, new Fields(mapping));
            }
            case "SNS" -> resource(id, "AWS::SNS::Subscription", line, function,
                    fields("TopicArn", told.getOrDefault("Topic", new Value.Unknown(kind)), "Endpoint", target));
            case "S3" -> resource(id, "AWS::Lambda::Permission", line, function,
                    fields("FunctionName", target, "SourceArn", told.getOrDefault("Bucket", new Value.Unknown(kind))));
            case "Cognito" -> resource(id, "AWS::Lambda::Permission", line, function,
                    fields("FunctionName", target, "SourceArn", told.getOrDefault("UserPool", new Value.Unknown(kind))));
            case "Schedule", "ScheduleV2", "EventBridgeRule", "CloudWatchEvent" -> {
                LinkedHashMap<String, Value> rule = new LinkedHashMap<>(told);
                rule.put("Targets", new Items(List.of(fields("Arn", target))));
                yield resource(id, "AWS::Events::Rule", line, function, new Fields(rule));
            }
            default -> null;
        };
        if (made == null) {
            members.put("Events." + name, event);
        } else {
            all.add(made);
        }
    }

    private static Resource resource(String id, String type, int line, String of, Fields properties) {
        return new Resource(id, type, properties, line, of, false);
    }

    private Reference asked(String api, String type, int line) {
        implied.merge(api, new Resource(api, type, new Fields(new LinkedHashMap<>()), line, null, false),
                (one, other) -> one.line() <= other.line() ? one : other);
        return new Reference(api, "");
    }
}
