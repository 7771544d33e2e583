package org.tenfold.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.exchange.Importer.Imported;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.json.Json;
import org.tenfold.json.JsonException;
import org.tenfold.json.JsonValue;
import org.tenfold.json.JsonValue.JsonObject;
import org.tenfold.json.Yaml;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;

/** After an intended change run this test with {@code -Dtenfold.golden=write} and read the difference. */
class ImporterTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/tenfold/exchange");
    private static final boolean WRITE = "write".equals(System.getProperty("tenfold.golden"));

    private final Importer importer = new Importer(ServiceCatalog.standard());

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().matches(".*\\.(yaml|json)")).sorted().toList();
        }
    }

    private Imported read(Path template) throws IOException, DesignFileException {
        return importer.read(Files.readString(template), template.getFileName().toString(), Language.ENGLISH);
    }

    private Imported read(String text) throws DesignFileException {
        return importer.read(text, "stack.yaml", Language.ENGLISH);
    }

    private static Component part(Imported imported, String id) {
        return imported.design().architecture().component(id).orElseThrow(() -> new AssertionError("no " + id + " in "
                + imported.design().architecture().componentsById().keySet()));
    }

    private static List<String> links(Imported imported) {
        return imported.design().architecture().links().stream().map(link -> link.from() + " " + link.kind().id() + " " + link.to()).toList();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatBecomesOfATemplateIsAsItWas(Path template) throws IOException, DesignFileException {
        Imported imported = read(template);
        String text = imported.report().text(Language.ENGLISH) + "\n" + DesignFile.write(imported.design());
        Path golden = FOLDER.resolve("golden").resolve(template.getFileName() + ".txt");
        if (WRITE) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(text).as("run with -Dtenfold.golden=write if the change is intended").isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void theDesignPassesTheChecksOfItsFileAndIsTheSameWhenItIsOpened(Path template) throws IOException, DesignFileException {
        Design design = read(template).design();
        DesignFile.Content opened = DesignFile.parse(DesignFile.write(design), ServiceCatalog.standard());
        assertThat(opened.design()).isEqualTo(design);
        assertThat(opened.notes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void theOrderOfTheResourcesDoesNotMatter(Path template) throws IOException, DesignFileException, JsonException {
        String text = Files.readString(template);
        JsonObject root = (JsonObject) (template.toString().endsWith(".json") ? Json.parse(text)
                : Yaml.parse(text, tag -> tag.equals("Ref") || tag.equals("Condition") ? tag : "Fn::" + tag));
        Design design = importer.read(Json.write(root.plain()), "stack.json", Language.ENGLISH).design();
        for (int seed = 0; seed < 20; seed++) {
            Map<String, Object> shuffled = new LinkedHashMap<>();
            root.members().forEach((name, section) -> shuffled.put(name, section.plain()));
            List<Map.Entry<String, JsonValue>> resources = new ArrayList<>(((JsonObject) root.members().get("Resources")).members().entrySet());
            Collections.shuffle(resources, new Random(seed));
            Map<String, Object> section = new LinkedHashMap<>();
            resources.forEach(each -> section.put(each.getKey(), each.getValue().plain()));
            shuffled.put("Resources", section);
            assertThat(importer.read(Json.write(shuffled), "stack.json", Language.ENGLISH).design()).as("seed %d", seed).isEqualTo(design);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyResourceIsDrawnOrFoldedOrLeftOutOrNotUnderstood(Path template) throws IOException, DesignFileException {
        String text = Files.readString(template);
        ImportReport report = read(template).report();
        List<String> told = Stream.of(report.drawn(), report.folded(), report.absent(), report.unknown()).flatMap(List::stream)
                .map(line -> line.in(Language.ENGLISH)).toList();
        Template read = Template.read(text, "ap-northeast-2", "stack");
        Stream.concat(read.resources().stream().filter(resource -> resource.of() == null).map(Resource::id),
                read.absent().stream().map(Template.Absent::id)).forEach(id ->
                assertThat(told.stream().filter(line -> line.matches(id + "[, (:].*"))).as(id).hasSize(1));
        assertThat(report.text(Language.KOREAN)).contains("가져왔습니다");
    }

    @Test
    void subnetsArePublicByTheirRouteAndStandInTheirZone() throws IOException, DesignFileException {
        Imported shop = read(FOLDER.resolve("three-tier.yaml"));
        assertThat(part(shop, "public-subnet-a").settings().get("access")).isEqualTo("public");
        assertThat(part(shop, "private-subnet-b").settings().get("access")).isEqualTo("private");
        assertThat(part(shop, "private-subnet-b").parent()).isEqualTo("az-b");
        assertThat(part(shop, "az-b").parent()).isEqualTo("vpc");
        assertThat(part(shop, "database").parent()).isEqualTo("private-subnet-a");
        assertThat(part(shop, "database").settings().texts("zones")).containsExactly("a", "b");
        assertThat(part(shop, "web-servers-ec2").parent()).isEqualTo("web-servers");
    }

    @Test
    void linksAreThoseOfWhichTheTemplateSpeaks() throws IOException, DesignFileException {
        assertThat(links(read(FOLDER.resolve("three-tier.yaml")))).containsExactlyInAnyOrder("users resolve route53", "route53 resolve delivery",
                "delivery request balancer", "delivery request uploads", "balancer request web-servers",
                "web-servers-ec2 read-write database", "web-servers-ec2 read-write cache", "web-servers-ec2 write uploads",
                "web-servers-ec2 network nat");
        assertThat(links(read(FOLDER.resolve("queue-worker.yaml")))).contains("incoming publish tasks", "tasks consume workers",
                "workers-ec2 read incoming", "workers-ec2 write results").doesNotContain("workers-ec2 publish tasks", "workers-ec2 write incoming");
    }

    @Test
    void ofAFunctionOfTheServerlessModelItsEventsAndPoliciesBecomeLinks() throws IOException, DesignFileException {
        assertThat(links(read(FOLDER.resolve("serverless-api.yaml")))).contains("users request api", "api request list-orders",
                "list-orders read orders", "place-order read-write orders", "place-order publish placed", "placed publish bill",
                "bill write bills", "eventbridge publish nightly");
    }

    @Test
    void aDeadLetterQueueIsASettingOfTheOther() throws IOException, DesignFileException {
        Component tasks = part(read(FOLDER.resolve("queue-worker.yaml")), "tasks");
        assertThat(tasks.settings().get("deadLetterQueue")).isEqualTo("failed");
        assertThat(tasks.settings().get("maxReceives")).isEqualTo(3.0);
    }

    @Test
    void whatATemplateLeavesOutIsWhatItsServiceMeans() throws DesignFileException {
        Imported imported = read("""
                Resources:
                  Fn: { Type: 'AWS::Lambda::Function', Properties: { Handler: index.handler } }
                  Db: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: mysql, DBInstanceClass: db.t3.medium } }
                """);
        assertThat(part(imported, "fn").settings().get("memoryMib")).isEqualTo(128.0);
        assertThat(part(imported, "fn").settings().get("timeoutSeconds")).isEqualTo(3.0);
        assertThat(part(imported, "db").settings().get("backupDays")).isEqualTo(1.0);
        assertThat(part(imported, "db").settings().get("encrypted")).isEqualTo(false);
    }

    @Test
    void aValueThatTenfoldDoesNotKnowIsTold() throws DesignFileException {
        Imported imported = read("""
                Resources:
                  Db: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: mysql, DBInstanceClass: db.q9.colossal } }
                """);
        assertThat(part(imported, "db").settings().has("instanceClass")).isFalse();
        assertThat(imported.report().text(Language.ENGLISH)).contains("is \"db.q9.colossal\" in the template, which Tenfold does not know");
    }

    @Test
    void logicalIdsThatBecomeTheSameKeepApart() throws DesignFileException {
        Imported imported = read("""
                Resources:
                  WebQueue: { Type: 'AWS::SQS::Queue' }
                  Web-Queue: { Type: 'AWS::SQS::Queue' }
                  L1: { Type: 'AWS::SQS::Queue' }
                  9: { Type: 'AWS::SQS::Queue' }
                """);
        assertThat(imported.design().architecture().componentsById().keySet()).containsExactlyInAnyOrder("web-queue", "web-queue-2", "l1", "r-9");
    }

    @Test
    void whoIsAdministeredOnlyIsNoEntryAndNobodyCallsOverAShell() throws DesignFileException {
        Imported imported = read("""
                Resources:
                  Net: { Type: 'AWS::EC2::VPC' }
                  Open: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: !Ref Net, AvailabilityZone: us-east-1a, MapPublicIpOnLaunch: true } }
                  Jump: { Type: 'AWS::EC2::Instance', Properties: { SubnetId: !Ref Open, SecurityGroupIds: [!Ref JumpGroup] } }
                  JumpGroup: { Type: 'AWS::EC2::SecurityGroup', Properties: { SecurityGroupIngress: [{ FromPort: 22, CidrIp: 192.0.2.0/24 }] } }
                  Web: { Type: 'AWS::EC2::Instance', Properties: { SubnetId: !Ref Open, SecurityGroupIds: [!Ref WebGroup] } }
                  WebGroup: { Type: 'AWS::EC2::SecurityGroup', Properties: { SecurityGroupIngress: [{ FromPort: 443, CidrIp: 0.0.0.0/0 },
                    { FromPort: 22, SourceSecurityGroupId: !Ref JumpGroup }] } }
                """);
        assertThat(links(imported)).containsExactly("users request web");
        assertThat(imported.report().text(Language.ENGLISH)).contains("JumpGroup (AWS::EC2::SecurityGroup): part of Jump\n");
    }

    @Test
    void aFunctionThatHasAnAddressOfItsOwnIsAnEntry() throws DesignFileException {
        assertThat(links(read("""
                Resources:
                  Fn: { Type: 'AWS::Lambda::Function' }
                  Address: { Type: 'AWS::Lambda::Url', Properties: { AuthType: NONE, TargetFunctionArn: !Ref Fn } }
                """))).containsExactly("users request fn");
        assertThat(links(read("""
                Resources:
                  Fn: { Type: 'AWS::Lambda::Function' }
                  Address: { Type: 'AWS::Lambda::Url', Properties: { AuthType: AWS_IAM, TargetFunctionArn: !Ref Fn } }
                """))).isEmpty();
    }

    @Test
    void twoGroupsMayShareALaunchTemplate() throws DesignFileException {
        Imported imported = read("""
                Resources:
                  Launch: { Type: 'AWS::EC2::LaunchTemplate', Properties: { LaunchTemplateData: { InstanceType: m5.large } } }
                  One: { Type: 'AWS::AutoScaling::AutoScalingGroup', Properties: { MinSize: 1, MaxSize: 2, LaunchTemplate: { LaunchTemplateId: !Ref Launch } } }
                  Two: { Type: 'AWS::AutoScaling::AutoScalingGroup', Properties: { MinSize: 1, MaxSize: 2, LaunchTemplate: { LaunchTemplateId: !Ref Launch } } }
                """);
        assertThat(part(imported, "one-ec2").settings().get("instanceType")).isEqualTo("m5.large");
        assertThat(part(imported, "two-ec2").parent()).isEqualTo("two");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "Resources:
              Web: { Type: 'AWS::EC2::Instance'
              Db:
                Type: x" | Line 2: this is not YAML at "Web:
            "Resources:
            \tWeb: 1" | Line 2: this line begins with a tab
            "{ 'Resources': { 'Web' 1 } }" | Line 1
            "Resources: {}" | is empty
            "Description: nothing" | no CloudFormation template: it has no Resources section
            "- a list" | no CloudFormation template
            "apiVersion: apps/v1
            kind: Deployment" | Kubernetes manifest
            "apiVersion: v1
            kind: Service
            ---
            apiVersion: v1
            kind: Service" | Kubernetes manifest
            "resource 'aws_instance' 'web' {
              ami = 'x'
            }" | Terraform
            "Resources:
              A: &a { Type: 'AWS::SQS::Queue' }
              B: *a" | Line 3: "*a" refers to an anchor
            "Resources:
              A: { Type: 'AWS::SQS::Queue' }
              A: { Type: 'AWS::SQS::Queue' }" | Line 3: "A" is given twice
            """)
    void whatIsNoTemplateIsToldInOneSentence(String text, String expected) {
        String written = text.contains("'Resources'") || text.contains("resource '") ? text.replace('\'', '"') : text;
        assertThatThrownBy(() -> read(written)).isInstanceOf(DesignFileException.class).hasMessageContaining(expected);
        assertThatThrownBy(() -> read(written)).extracting(wrong -> ((DesignFileException) wrong).reason().in(Language.KOREAN)).asString()
                .isNotBlank();
    }

    @Test
    void aTextOfNestedListsIsRefusedNotFollowed() {
        assertThatThrownBy(() -> read("Resources: " + "[".repeat(5_000))).isInstanceOf(DesignFileException.class);
        assertThatThrownBy(() -> read("{ \"Resources\": " + "[".repeat(5_000))).isInstanceOf(DesignFileException.class);
    }
}
