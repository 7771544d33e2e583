package org.tenfold.service.database;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Capacity;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Demand;
import org.tenfold.service.Failure;
import org.tenfold.service.MonthlyUse;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.service.VpcService;
import org.tenfold.text.Text;

/**
 * A pool of connections between many callers and a relational database. It takes any number of connections and opens no
 * more than the database accepts; each call takes about a millisecond longer (an assumption, capacity reference 1.3), so
 * that its own limit is that of the database behind it.
 */
public final class RdsProxy implements VpcService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::RDS::DBProxy")
                    .in("VpcSubnetIds")
                    .set("requireTls", "RequireTLS").otherwise("requireTls", false)
                    .scaled("maxConnectionsShare", "<AWS::RDS::DBProxyTargetGroup.DBProxyName > ConnectionPoolConfigurationInfo.MaxConnectionsPercent", 0.01)
                    .set("borrowTimeoutSeconds", "<AWS::RDS::DBProxyTargetGroup.DBProxyName > ConnectionPoolConfigurationInfo.ConnectionBorrowTimeout"),
            ResourceType.part("AWS::RDS::DBProxyTargetGroup", "DBProxyName")
                    .link(LinkKind.READ_WRITE, "DBInstanceIdentifiers").link(LinkKind.READ_WRITE, "DBClusterIdentifiers"));

    private static final ServiceInfo INFO = new ServiceInfo("rds-proxy", "RDS_PROXY",
            Text.name("Amazon RDS Proxy"), Text.name("RDS Proxy"),
            Text.of("Shares few database connections among many callers, and holds theirs while the database fails over.",
                    "적은 수의 데이터베이스 연결을 많은 호출자가 나눠 씁니다. 장애 조치 동안 호출자의 연결을 붙들어 줍니다."),
            Category.DATABASE, "mdi2d-database-arrow-right", Trait.setOf(Trait.DATABASE, Trait.RELATIONAL, Trait.VPC_RESIDENT),
            RESOURCES);

    private static final double ADDED_SECONDS = 0.001;
    /**
     * What is billed at the least: vCPUs of each instance, and in each hour capacity units of a serverless cluster, of which
     * otherwise those count that the cluster runs (Amazon RDS Proxy pricing, aws.amazon.com/rds/proxy/pricing).
     */
    private static final double LEAST_VCPUS = 2;
    private static final double LEAST_ACUS = 8;

    private static final Text VCPUS = Text.of("vCPU hours of the database", "데이터베이스 vCPU 시간");
    private static final PriceKey VCPU_PRICE = PriceKey.of("rds", "rds_proxy_vcpu_hour");
    private static final String VCPU_HOURS = "vcpuHoursPerMonth";
    private static final String ACU_HOURS = "acuHoursPerMonth";

    private static final List<Setting> SETTINGS = List.of(
            Setting.whole("databaseVcpus", 2, 2, 1_000, Text.of("Database vCPUs", "데이터베이스 vCPU"),
                    Text.of("vCPUs of all instances behind it, by which it is billed; at least 2 for each. Without a value those of the databases that it links to.",
                            "뒤에 있는 모든 인스턴스의 vCPU 수입니다. 이에 따라 청구되며 인스턴스마다 최소 2입니다. 비워 두면 연결된 데이터베이스의 값을 씁니다."))
                    .in(Topic.SIZE).orElse(null),
            Setting.number("maxConnectionsShare", 1, 0.01, 1, Text.of("Share of the connections", "연결 비율"),
                    Text.of("Share of the database's connections that it may open.",
                            "데이터베이스 연결 가운데 열 수 있는 비율입니다.")).in(Topic.PERFORMANCE).asFirst(),
            Setting.whole("borrowTimeoutSeconds", 120, 0, 300, Text.of("Borrow timeout", "연결 대기 시간"),
                    Text.of("How long a call waits for a free connection before it fails.",
                            "빈 연결을 기다리는 시간입니다. 지나면 호출이 실패합니다.")).in(Topic.PERFORMANCE).asFirst(),
            Setting.flag("requireTls", true, Text.of("Encrypted only", "암호화 필수"),
                    Text.of("Refuses callers that come unencrypted.", "암호화하지 않은 연결을 거부합니다.")).in(Topic.SECURITY),
            Setting.zones(Text.of("Zones", "가용 영역"),
                    Text.of("Letters of the zones in which it has addresses.", "주소를 두는 가용 영역입니다.")));

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
        return List.of("aurora", "rds", "lambda");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .acceptData(Trait.COMPUTE)
                .acceptFrom(LinkKind.PROTECT, "security-group")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.SPREAD;
    }

    @Override
    public Capacity capacity(Part part) {
        return Capacity.delay(Demand.of(ADDED_SECONDS));
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.9999, Text.name("Amazon RDS Proxy SLA: 99.99 %"), false);
    }

    @Override
    public boolean looksAhead() {
        return true;
    }

    @Override
    public List<String> usageNames() {
        return List.of(VCPU_HOURS, ACU_HOURS);
    }

    /** {@inheritDoc} By the vCPUs of the instances behind it, or by the capacity that serverless ones run. */
    @Override
    public List<Charge> charges(Part part) {
        if (part.value("databaseVcpus") instanceof Double stated) {
            return List.of(vcpuHours(part, stated));
        }
        List<Charge> charges = new ArrayList<>();
        for (Part.Target target : part.targets()) {
            if (target.link().kind().carriesCalls() && target.part().service() instanceof Proxied database) {
                charges.add(behind(part, target.part(), database.proxied(target.part())));
            }
        }
        return charges.isEmpty() ? List.of(vcpuHours(part, LEAST_VCPUS)) : charges;
    }

    private static Charge behind(Part proxy, Part database, Proxied.Size size) {
        return switch (size) {
            case Proxied.Instances(double vcpus, ToDoubleFunction<MonthlyUse> instances, boolean scales) ->
                Charge.runningBehind(database, VCPUS, VCPU_PRICE, proxy.region(), VCPU_HOURS,
                        use -> Math.max(LEAST_VCPUS, vcpus) * instances.applyAsDouble(use) * PriceBook.HOURS_PER_MONTH, scales);
            case Proxied.CapacityUnits(Proxied.Units running) ->
                Charge.runningBehind(database, Text.of("Capacity of the database", "데이터베이스 용량"),
                        PriceKey.of("rds", "rds_proxy_aurora_serverless_v2_acu_hour"), proxy.region(), ACU_HOURS,
                        use -> use.day().mean(load -> Math.max(LEAST_ACUS, running.at(use, load))) * PriceBook.HOURS_PER_MONTH, true);
        };
    }

    private static Charge vcpuHours(Part part, double vcpus) {
        return Charge.running(VCPUS, VCPU_PRICE, part.region(), VCPU_HOURS, use -> vcpus * PriceBook.HOURS_PER_MONTH, false);
    }
}
