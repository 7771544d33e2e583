package org.tenfold.service.general;

import java.util.List;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Settings;
import org.tenfold.service.Category;
import org.tenfold.service.Failure;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.ResourceType;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * A service of AWS that has no file of its own here, so that every architecture can be drawn: brokers, file systems, meshes.
 */
public final class OtherAwsService implements Stated {

    private static final List<ResourceType> RESOURCES = List.of(
            product("AWS::MSK::Cluster", "msk"), product("AWS::MSK::ServerlessCluster", "msk"), product("AWS::AmazonMQ::Broker", "mq"),
            product("AWS::FSx::FileSystem", "fsx"), product("AWS::AppSync::GraphQLApi", "appsync"), product("AWS::Batch::JobQueue", "batch"),
            ResourceType.part("AWS::Batch::ComputeEnvironment"), ResourceType.part("AWS::Batch::JobDefinition"),
            ResourceType.part("AWS::AppSync::GraphQLSchema", "ApiId"), ResourceType.part("AWS::AppSync::Resolver", "ApiId"),
            ResourceType.part("AWS::AppSync::DataSource", "ApiId"), ResourceType.part("AWS::AppSync::ApiKey", "ApiId"),
            product("AWS::AppRunner::Service", "app-runner"), product("AWS::AppMesh::Mesh", "app-mesh"),
            product("AWS::Timestream::InfluxDBInstance", "timestream-influxdb"), product("AWS::CodeCommit::Repository", "codecommit"),
            product("AWS::Cloud9::EnvironmentEC2", "cloud9"), product("AWS::Pinpoint::App", "pinpoint"));

    private static ResourceType product(String name, String product) {
        return ResourceType.drawn(name).otherwise("product", product);
    }

    private static final ServiceInfo INFO = new ServiceInfo("aws-service", "AWS_SERVICE",
            Text.of("Another AWS service", "그 밖의 AWS 서비스"), Text.of("AWS service", "AWS 서비스"),
            Text.of("A service of AWS that is drawn and counted with your own figures, because Tenfold does not look inside it.",
                    "Tenfold가 내부를 다루지 않아 직접 입력한 값으로 그리고 계산하는 AWS 서비스입니다."),
            Category.GENERAL, "mdi2c-cloud-question", Trait.setOf(Trait.EXTERNAL), RESOURCES);

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("product", List.of(
                    Setting.of("other", "Another one", "그 밖의 서비스"),
                    Setting.of("msk", "Amazon MSK", "Amazon MSK"),
                    Setting.of("mq", "Amazon MQ", "Amazon MQ"),
                    Setting.of("fsx", "Amazon FSx", "Amazon FSx"),
                    Setting.of("appsync", "AWS AppSync", "AWS AppSync"),
                    Setting.of("batch", "AWS Batch", "AWS Batch"),
                    Setting.of("app-runner", "AWS App Runner", "AWS App Runner"),
                    Setting.of("app-mesh", "AWS App Mesh", "AWS App Mesh"),
                    Setting.of("timestream-influxdb", "Amazon Timestream for InfluxDB", "Amazon Timestream for InfluxDB"),
                    Setting.of("end-user-messaging", "AWS End User Messaging", "AWS End User Messaging"),
                    Setting.of("codecommit", "AWS CodeCommit", "AWS CodeCommit"),
                    Setting.of("cloud9", "AWS Cloud9", "AWS Cloud9"),
                    Setting.of("fsx-file-gateway", "FSx File Gateway", "FSx File Gateway"),
                    Setting.of("proton", "AWS Proton", "AWS Proton"),
                    Setting.of("pinpoint", "Amazon Pinpoint", "Amazon Pinpoint")),
                    Text.of("Service", "서비스"), Text.of("Which service of AWS it is.", "AWS의 어느 서비스인지 나타냅니다.")).asFirst(),
            Stated.latency(10, Text.of("How long one call takes.", "호출 한 번에 걸리는 시간입니다.")),
            Stated.availability(0.999, Text.of("Share of the time in which it answers; AWS publishes a figure for most services.",
                    "응답하는 시간의 비율입니다. AWS가 대부분의 서비스에 대해 공개합니다.")),
            Stated.cost(Text.of("What AWS bills you for it a month; 0 if it is free.",
                    "AWS가 매달 청구하는 금액입니다. 무료이면 0을 적습니다.")));

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public Scope scope(Settings settings) {
        return Scope.REGION;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .accept(LinkKind.REQUEST, Trait.CLIENT, Trait.COMPUTE, Trait.API, Trait.EDGE, Trait.EXTERNAL)
                .accept(LinkKind.READ_WRITE, Trait.COMPUTE)
                .accept(LinkKind.PUBLISH, Trait.COMPUTE, Trait.TOPIC, Trait.STORAGE)
                .accept(LinkKind.CONSUME, Trait.QUEUE)
                .acceptFrom(LinkKind.CONSUME, "kinesis", "dynamodb")
                .acceptFrom(LinkKind.WRITE, "firehose")
                .acceptFrom(LinkKind.PROTECT, "waf", "security-group", "iam-role")
                .acceptFrom(LinkKind.NETWORK, "vpc-endpoint")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS, Trait.COMPUTE, Trait.DATABASE, Trait.BALANCER)
                .accept(LinkKind.RESOLVE, Trait.DNS);
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(part.number("availabilityShare"), BY_USER, true);
    }

    @Override
    public Text bill() {
        return Text.of("Stated cost", "입력한 요금");
    }

    @Override
    public Text unstated() {
        return Text.of("The price book has no prices of {name}: set its monthly cost, 0 if it is free.",
                "가격표에 {name}의 요금이 없습니다. 월 비용을 적으십시오. 무료이면 0을 적습니다.");
    }

    @Override
    public String keyFact(Part part) {
        String product = part.text("product");
        return SETTINGS.getFirst().choices().stream().filter(choice -> choice.value().equals(product) && !product.equals("other"))
                .map(choice -> choice.label().en()).findFirst().orElse("");
    }
}
