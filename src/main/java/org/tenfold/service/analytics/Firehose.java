package org.tenfold.service.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Capacity;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Demand;
import org.tenfold.service.Failure;
import org.tenfold.service.Flow;
import org.tenfold.service.Limit;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.RegionalService;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * Gathers records for a while and writes them in large pieces where they are kept. A store of files gets as many writes as full
 * buffers make; at a rate that does not fill them there are more, one each buffer time, which cost next to nothing. A database
 * gets each piece as one call: a COPY in Redshift, a bulk request in OpenSearch (Amazon Data Firehose Developer Guide, Understand
 * data delivery), which takes as long as that database says of a query or an entry.
 */
public final class Firehose implements RegionalService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::KinesisFirehose::DeliveryStream")
                    .set("bufferSeconds", "ExtendedS3DestinationConfiguration.BufferingHints.IntervalInSeconds")
                    .set("bufferSeconds", "S3DestinationConfiguration.BufferingHints.IntervalInSeconds")
                    .set("bufferMib", "ExtendedS3DestinationConfiguration.BufferingHints.SizeInMBs")
                    .set("bufferMib", "S3DestinationConfiguration.BufferingHints.SizeInMBs")
                    .set("convertsFormat", "ExtendedS3DestinationConfiguration.DataFormatConversionConfiguration.Enabled")
                    .linkFrom(LinkKind.CONSUME, "KinesisStreamSourceConfiguration.KinesisStreamARN")
                    .link(LinkKind.WRITE, "ExtendedS3DestinationConfiguration.BucketARN").link(LinkKind.WRITE, "S3DestinationConfiguration.BucketARN")
                    .link(LinkKind.WRITE, "RedshiftDestinationConfiguration.ClusterJDBCURL")
                    .link(LinkKind.WRITE, "RedshiftDestinationConfiguration.S3Configuration.BucketARN")
                    .link(LinkKind.WRITE, "AmazonopensearchserviceDestinationConfiguration.DomainARN")
                    .link(LinkKind.REQUEST, "ExtendedS3DestinationConfiguration.ProcessingConfiguration.Processors.Parameters.ParameterValue"));

    private static final ServiceInfo INFO = new ServiceInfo("firehose", "FIREHOSE",
            Text.name("Amazon Data Firehose"), Text.name("Firehose"),
            Text.of("Gathers records and writes them in large pieces to S3, Redshift or OpenSearch, without code of yours.",
                    "레코드를 모아 S3, Redshift, OpenSearch에 큰 덩어리로 씁니다. 코드가 필요 없습니다."),
            Category.ANALYTICS, "mdi2f-fire-hydrant", Set.of(), RESOURCES);

    /** The time that the sender waits; an assumption. */
    private static final double PUT_SECONDS = 0.02;

    private static final String SOURCE = "Amazon Data Firehose Developer Guide, quota of Direct PUT; senders are held to put records in batches";
    /** Regions with the larger default. */
    private static final Set<String> LARGE_REGIONS = Set.of("us-east-1", "us-west-2", "eu-west-1");
    private static final double LARGE_RECORDS = 500_000;
    private static final double RECORDS = 100_000;
    private static final double LARGE_MIB = 5;
    private static final double MIB = 1;
    private static final double BYTES_PER_MIB = 1_048_576;
    /** Each record counts as the next multiple of this. */
    private static final double BILLED_KB = 5;
    private static final double KB_PER_GB = 1e6;

    private static final List<Setting> SETTINGS = List.of(
            Setting.whole("bufferSeconds", 300, 0, 900, Text.of("Buffer time", "버퍼 시간"),
                    Text.of("How long it gathers before it writes: the longest that a record may be late.",
                            "쓰기 전에 모으는 시간입니다. 레코드가 늦어질 수 있는 가장 긴 시간입니다.")).in(Topic.PERFORMANCE).asFirst(),
            Setting.whole("bufferMib", 5, 1, 128, Text.of("Buffer size", "버퍼 크기"),
                    Text.of("How much it gathers before it writes earlier.",
                            "이만큼 모이면 시간 전이라도 씁니다.")).in(Topic.PERFORMANCE).asFirst(),
            Setting.flag("convertsFormat", false, Text.of("Converts the format", "형식 변환"),
                    Text.of("Turns JSON into columns (Parquet, ORC) before it writes, for a charge by the GB.",
                            "쓰기 전에 JSON을 열 형식(Parquet, ORC)으로 바꿉니다. GB마다 요금이 붙습니다.")).in(Topic.DATA),
            Setting.number("recordsPerSecond", 100_000, 1, 10_000_000, Text.of("Record quota", "레코드 할당량"),
                    Text.of("Records a second that it takes when they are put into it directly; AWS raises it on request, and the MiB a second in proportion. Without a value 500,000 and 5 MiB in the three largest Regions, else 100,000 and 1 MiB.",
                            "직접 넣을 때 초당 받는 레코드 수입니다. 요청하면 AWS가 초당 MiB와 함께 올려 줍니다. 비워 두면 큰 리전 셋에서 500,000개와 5MiB, 그 밖에서는 100,000개와 1MiB입니다.")).in(Topic.SCALING).asFirst().orElse(null));

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("s3", "redshift", "opensearch");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .accept(LinkKind.PUBLISH, Trait.COMPUTE, Trait.API, Trait.TOPIC, Trait.EXTERNAL)
                .acceptFrom(LinkKind.CONSUME, "kinesis")
                // Bounces, complaints and deliveries (Amazon SES Developer Guide, Monitor email sending using event publishing).
                .acceptFrom(LinkKind.PUBLISH, "ses")
                .acceptFrom(LinkKind.NETWORK, "vpc-endpoint")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS, Trait.COMPUTE, Trait.DATABASE);
    }

    @Override
    public double gatheredKb(Part part) {
        return part.number("bufferMib") * BYTES_PER_MIB / 1_000;
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.FAN_OUT;
    }

    @Override
    public Capacity capacity(Part part) {
        boolean large = LARGE_REGIONS.contains(part.region());
        double usual = large ? LARGE_RECORDS : RECORDS;
        double records = part.value("recordsPerSecond") instanceof Double stated ? stated : usual;
        return Capacity.delay(Demand.of(PUT_SECONDS),
                new Limit(Text.of("Records", "레코드"), Limit.RECORDS, records, Flow::calls, true, SOURCE),
                new Limit(Text.of("Data", "데이터"), Limit.MIB, (large ? LARGE_MIB : MIB) * records / usual,
                        flow -> flow.bytesIn() / BYTES_PER_MIB, true, SOURCE));
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.999, Text.of("Amazon Data Firehose SLA of the Beijing Region (2024-02-18): 99.9 %", "Amazon Data Firehose 베이징 리전 SLA(2024-02-18): 99.9%"), false);
    }

    @Override
    public List<String> usageNames() {
        return List.of("ingestedGbPerMonth");
    }

    @Override
    public List<Charge> charges(Part part) {
        double gbPerRecord = Math.ceil(part.workload().number("requestKb") / BILLED_KB) * BILLED_KB / KB_PER_GB;
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.derived(Text.of("Data taken in, in steps of 5 KB a record", "받은 데이터, 레코드당 5 KB 단위"),
                PriceKey.of("firehose", "data_ingested"), part.region(), "ingestedGbPerMonth",
                use -> use.calls().calls() * gbPerRecord));
        if (part.flag("convertsFormat")) {
            charges.add(Charge.derived(Text.of("Conversion to columns", "열 형식 변환"), PriceKey.of("firehose", "format_conversion"),
                    part.region(), "ingestedGbPerMonth", use -> use.calls().calls() * gbPerRecord));
        }
        return charges;
    }
}
