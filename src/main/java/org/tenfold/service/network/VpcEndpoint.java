package org.tenfold.service.network;

import static org.tenfold.pricing.PriceBook.HOURS_PER_MONTH;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Failure;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.Preset;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ResourceType.Reading;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.service.VpcService;
import org.tenfold.text.Text;

/**
 * A private way from a VPC to an AWS service, past the NAT gateway. What it processes is what the private parts around
 * it exchange with that service, which the cost engine finds on their links; calls are addressed to the service itself,
 * so that the endpoint has no load of its own.
 */
public final class VpcEndpoint implements VpcService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::EC2::VPCEndpoint")
                    .in("SubnetIds", "VpcId")
                    .words("kind", "VpcEndpointType", Map.of("gateway", "gateway", "interface", "interface")).otherwise("kind", "gateway")
                    .set("target", "ServiceName", new Reading.Piece("\\.([a-z0-9-]+)$")));

    private static final ServiceInfo INFO = new ServiceInfo("vpc-endpoint", "VPC_ENDPOINT", Text.of("VPC endpoint", "VPC 엔드포인트"),
            Text.of("Leads from a VPC to an AWS service without the internet. For S3 and DynamoDB a free kind exists.",
                    "VPC에서 인터넷을 거치지 않고 AWS 서비스로 갑니다. S3와 DynamoDB에는 무료 방식이 있습니다."),
            Category.NETWORKING, "mdi2p-power-plug-outline", Trait.setOf(Trait.NETWORK, Trait.VPC_RESIDENT),
            RESOURCES);

    private static final Set<String> WITH_GATEWAY = Set.of("s3", "dynamodb");

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("kind", List.of(
                    Setting.of("gateway", "Gateway", "게이트웨이"),
                    Setting.of("interface", "Interface", "인터페이스")),
                    Text.of("Kind", "종류"),
                    Text.of("A gateway endpoint is a free route, for S3 and DynamoDB only; an interface endpoint is an address in each zone.",
                            "게이트웨이 엔드포인트는 S3와 DynamoDB에만 쓰는 무료 경로입니다. 인터페이스 엔드포인트는 가용 영역마다 주소를 둡니다."))
                    .in(Topic.NETWORK).asFirst(),
            Setting.choice("target", List.of(
                    Setting.of("s3", "S3", "S3"),
                    Setting.of("dynamodb", "DynamoDB", "DynamoDB"),
                    Setting.of("sqs", "SQS", "SQS"),
                    Setting.of("sns", "SNS", "SNS"),
                    Setting.of("eventbridge", "EventBridge", "EventBridge"),
                    Setting.of("kinesis", "Kinesis", "Kinesis"),
                    Setting.of("firehose", "Firehose", "Firehose"),
                    Setting.of("step-functions", "Step Functions", "Step Functions"),
                    Setting.of("lambda", "Lambda", "Lambda"),
                    Setting.of("api-gateway", "API Gateway", "API Gateway"),
                    Setting.of("secrets-manager", "Secrets Manager", "Secrets Manager"),
                    Setting.of("kms", "KMS", "KMS"),
                    Setting.of("cloudwatch", "CloudWatch", "CloudWatch"),
                    Setting.of("xray", "X-Ray", "X-Ray")),
                    Text.of("Leads to", "대상 서비스"),
                    Text.of("The AWS service that is reached through it.",
                            "이 엔드포인트로 가는 AWS 서비스입니다.")).in(Topic.NETWORK).asFirst(),
            Setting.zones(Text.of("Zones", "가용 영역"),
                    Text.of("Zones in which an interface endpoint has an address, each billed by the hour.",
                            "인터페이스 엔드포인트의 주소를 두는 가용 영역입니다. 하나마다 시간당 요금이 붙습니다.")));

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<String> usageNames() {
        return List.of("processedGbPerMonth");
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("interface-endpoint", Text.of("Interface endpoint", "인터페이스 엔드포인트"),
                        Settings.of("kind", "interface").with("target", "sqs")),
                new Preset("dynamodb-endpoint", Text.of("Gateway endpoint for DynamoDB", "DynamoDB 게이트웨이 엔드포인트"),
                        Settings.of("target", "dynamodb")));
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .accept(LinkKind.NETWORK, Trait.COMPUTE)
                .acceptFrom(LinkKind.NETWORK, "subnet", "vpc")
                .acceptFrom(LinkKind.PROTECT, "security-group");
    }

    @Override
    public Failure failure(Part part) {
        if (!billed(part)) {
            return Failure.NEVER;
        }
        // Endpoints are part of PrivateLink.
        return Failure.regional(part.zones().size() > 1 ? 0.9999 : 0.995,
                Text.of("AWS PrivateLink SLA: 99.99 % in several zones, 99.5 % in one", "AWS PrivateLink SLA: 여러 가용 영역 99.99%, 한 곳 99.5%"), false);
    }

    @Override
    public List<Charge> charges(Part part) {
        if (!billed(part)) {
            return List.of();
        }
        return List.of(
                Charge.fixed(Text.of("Endpoint hours", "엔드포인트 시간"), PriceKey.of("vpc", "vpc_endpoint_interface_hour"),
                        part.region(), part.zones().size() * (double) HOURS_PER_MONTH),
                Charge.derived(Text.of("Data processed", "처리한 데이터"), PriceKey.of("vpc", "vpc_endpoint_data_processed"),
                        part.region(), "processedGbPerMonth",
                        use -> (use.calls().bytesIn() + use.calls().bytesOut()) / 1e9));
    }

    /** A gateway endpoint is free, but only two services have one; for all others it is an interface whatever it is called. */
    private static boolean billed(Part part) {
        return part.is("kind", "interface") || !WITH_GATEWAY.contains(part.text("target"));
    }

    @Override
    public String keyFact(Part part) {
        return part.text("target");
    }
}
