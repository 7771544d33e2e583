package org.tenfold.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tenfold.file.DesignFileException;
import org.tenfold.json.Json;
import org.tenfold.json.JsonException;
import org.tenfold.json.JsonValue;
import org.tenfold.json.JsonValue.JsonObject;
import org.tenfold.json.JsonValue.JsonString;
import org.tenfold.json.Yaml;
import org.tenfold.service.place.Region;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * A template of CloudFormation as a list of resources, in an order that does not depend on how it was written.
 *
 * @param description its own words about itself, or empty
 * @param region in which its zones are, or empty where it names none
 * @param resources what the stack has, by logical id
 * @param absent what it would have under a condition that does not hold
 * @param decided the conditions that were asked for, and what they came to
 */
record Template(String description, String region, List<Resource> resources, List<Absent> absent,
        SequencedMap<String, Boolean> decided) {

    /** A resource that the stack does not have. @param condition that does not hold */
    record Absent(String id, String type, int line, String condition) {
    }

    private static final JsonObject NOTHING = new JsonObject(1, Collections.unmodifiableSequencedMap(new LinkedHashMap<>()));
    private static final Pattern ZONE = Pattern.compile("\\b([a-z]{2}(?:-[a-z]+)+-\\d)[a-f]\\b");
    private static final Pattern KUBERNETES = Pattern.compile("(?m)^(?:apiVersion|kind)\\s*:");
    private static final Pattern TERRAFORM = Pattern.compile("(?m)^\\s*(?:resource|provider|module|terraform|variable)\\s*(?:\"[^\"]*\"\\s*){0,2}\\{");

    private static final Text AT_LINE = Text.of("Line {line}: {reason}", "{line}번째 줄: {reason}");
    private static final Text NO_RESOURCES = Text.of(
            "This is no CloudFormation template: it has no Resources section. Choose a template or a file that ends in .tenfold.json.",
            "CloudFormation 템플릿이 아닙니다. Resources 항목이 없습니다. 템플릿이나 .tenfold.json 파일을 고르십시오.");
    private static final Text NONE = Text.of("The Resources section of this template is empty, so there is nothing to draw.",
            "템플릿의 Resources 항목이 비어 있어 그릴 것이 없습니다.");
    private static final Text IS_KUBERNETES = Text.of(
            "This is a Kubernetes manifest, which says nothing about AWS. Choose the CloudFormation template of the cluster instead.",
            "Kubernetes 매니페스트이며 AWS 구성은 들어 있지 않습니다. 클러스터를 만드는 CloudFormation 템플릿을 고르십시오.");
    private static final Text IS_TERRAFORM = Text.of(
            "This is a Terraform file, which cannot be read. Choose a CloudFormation template (YAML or JSON).",
            "Terraform 파일은 읽을 수 없습니다. CloudFormation 템플릿(YAML 또는 JSON)을 고르십시오.");
    private static final Text IS_DESIGN = Text.of("This is a Tenfold design and needs no import: open it.",
            "Tenfold 설계 파일이므로 가져올 필요 없이 열면 됩니다.");

    /**
     * Reads a template.
     *
     * @param fallback the Region where the template names none
     * @param stack what the stack may be called
     * @throws DesignFileException if the text is no template
     */
    static Template read(String text, String fallback, String stack) throws DesignFileException {
        JsonObject root = parse(text);
        if (!(root.members().get("Resources") instanceof JsonObject written)) {
            throw new DesignFileException(whatElse(text, root));
        }
        if (written.members().isEmpty()) {
            throw new DesignFileException(NONE.message());
        }
        String named = region(text);
        Resolver resolver = new Resolver(section(root, "Parameters"), section(root, "Conditions"), section(root, "Mappings"),
                named.isEmpty() ? fallback : named, stack);
        List<Resource> resources = new ArrayList<>(givenNetworks(root, resolver));
        List<Absent> absent = new ArrayList<>();
        SequencedMap<String, JsonObject> present = new LinkedHashMap<>();
        written.members().forEach((id, value) -> {
            if (value instanceof JsonObject resource) {
                if (!(resource.members().get("Condition") instanceof JsonString condition) || resolver.holds(condition.text())) {
                    resolver.knows(id);
                    present.put(id, resource);
                } else {
                    absent.add(new Absent(id, type(resource), resource.line(), condition.text()));
                }
            }
        });
        Serverless serverless = new Serverless(root, resolver);
        present.forEach((id, resource) -> resources.addAll(serverless.resources(id, type(resource), resource.line(),
                resource.members().get("Properties") instanceof JsonObject properties ? resolver.fields(properties)
                        : new Value.Fields(new LinkedHashMap<>()))));
        resources.addAll(serverless.implied());
        resources.sort(Comparator.comparing(Resource::id));
        absent.sort(Comparator.comparing(Absent::id));
        return new Template(root.members().get("Description") instanceof JsonString description ? description.text().strip() : "",
                named, List.copyOf(resources), List.copyOf(absent), resolver.decided());
    }

    private static JsonObject parse(String text) throws DesignFileException {
        try {
            boolean json = text.stripLeading().startsWith("{");
            JsonValue root = json ? Json.parse(text) : Yaml.parse(text, Template::function);
            if (root instanceof JsonObject object) {
                return object;
            }
            throw new DesignFileException(whatElse(text, NOTHING));
        } catch (JsonException wrong) {
            if (KUBERNETES.matcher(text).find() || TERRAFORM.matcher(text).find()) {
                throw new DesignFileException(whatElse(text, NOTHING));
            }
            throw new DesignFileException(AT_LINE.with("line", Integer.toString(wrong.line())).with("reason", wrong.reason()));
        }
    }

    /** The long form of a short one: {@code !Ref} is Ref, {@code !GetAtt} is Fn::GetAtt. */
    private static String function(String tag) {
        return tag.equals("Ref") || tag.equals("Condition") ? tag : "Fn::" + tag;
    }

    private static Message whatElse(String text, JsonObject root) {
        if (root.members().containsKey("format")) {
            return IS_DESIGN.message();
        }
        if (root.members().containsKey("terraform_version") || TERRAFORM.matcher(text).find()) {
            return IS_TERRAFORM.message();
        }
        return (KUBERNETES.matcher(text).find() ? IS_KUBERNETES : NO_RESOURCES).message();
    }

    private static SequencedMap<String, JsonValue> section(JsonObject root, String name) {
        return root.members().get(name) instanceof JsonObject section ? section.members() : NOTHING.members();
    }

    private static String type(JsonObject resource) {
        return resource.members().get("Type") instanceof JsonString type ? type.text() : "";
    }

    /** The Region of the zones that it names; the first in the alphabet if they are of several that are known. */
    private static String region(String text) {
        Matcher zone = ZONE.matcher(text);
        return zone.results().map(found -> found.group(1))
                .filter(region -> Region.CHOICES.stream().anyMatch(choice -> choice.value().equals(region)))
                .min(Comparator.naturalOrder()).orElse("");
    }

    /** Networks and subnets that the stack is given as parameters are there, whoever made them. */
    private static List<Resource> givenNetworks(JsonObject root, Resolver resolver) {
        List<Resource> given = new ArrayList<>();
        SequencedMap<String, JsonValue> parameters = section(root, "Parameters");
        List<String> networks = parameters.entrySet().stream().filter(entry -> isOf(entry.getValue(), "AWS::EC2::VPC::Id"))
                .map(Map.Entry::getKey).toList();
        parameters.forEach((name, parameter) -> {
            boolean network = isOf(parameter, "AWS::EC2::VPC::Id");
            if (network || isOf(parameter, "AWS::EC2::Subnet::Id")) {
                LinkedHashMap<String, Value> properties = new LinkedHashMap<>();
                if (!network && networks.size() == 1) {
                    properties.put("VpcId", new Value.Reference(networks.getFirst(), ""));
                }
                resolver.knows(name);
                given.add(new Resource(name, network ? "AWS::EC2::VPC" : "AWS::EC2::Subnet", new Value.Fields(properties), parameter.line(),
                        null, true));
            }
        });
        return given;
    }

    private static boolean isOf(JsonValue parameter, String type) {
        return parameter instanceof JsonObject object && type(object).equals(type);
    }
}
