package org.tenfold.service.general;

import java.util.List;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Capacity;
import org.tenfold.service.Category;
import org.tenfold.service.Demand;
import org.tenfold.service.Failure;
import org.tenfold.service.Flow;
import org.tenfold.service.Limit;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.Preset;
import org.tenfold.service.ResourceType;
import org.tenfold.service.Scope;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * A data centre of one's own, or one machine in it. What it does with requests follows from what is drawn; its
 * availability and cost are the user's to state (additions: a hardware load balancer has a throughput and a price of its
 * own).
 */
public final class OnPremises implements Stated {

    private static final ServiceInfo INFO = new ServiceInfo("on-premises", "ON_PREM_DC",
            Text.of("On-premises data centre", "온프레미스 데이터 센터"), Text.of("On premises", "온프레미스"),
            Text.of("A data centre of your own, or one machine in it: a server, a database, a hardware load balancer.",
                    "직접 운영하는 데이터 센터나 그 안의 서버, 데이터베이스, 하드웨어 로드 밸런서입니다."),
            Category.GENERAL, "mdi2d-domain", Trait.setOf(Trait.EXTERNAL), List.of(ResourceType.drawn("AWS::EC2::CustomerGateway")));

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("kind", List.of(
                    Setting.of("data-center", "Data centre", "데이터 센터"),
                    Setting.of("server", "Server", "서버"),
                    Setting.of("load-balancer", "Hardware load balancer", "하드웨어 로드 밸런서"),
                    Setting.of("database", "Database", "데이터베이스"),
                    Setting.of("storage", "File storage", "파일 스토리지")),
                    Text.of("Kind", "종류"),
                    Text.of("What stands there, which decides what it does with a request.",
                            "그곳에 있는 것입니다. 요청을 어떻게 처리하는지 정합니다.")).in(Topic.NETWORK).asFirst(),
            Stated.latency(20, Text.of("How long one call takes there, with the way to it.",
                    "오가는 시간을 포함해 호출 한 번에 걸리는 시간입니다.")),
            Setting.number("throughputPerSecond", 10_000, 0.001, 100_000_000, Text.of("Throughput", "처리량"),
                    Text.of("Calls that it takes in a second. Without a value it is taken to be enough.",
                            "초당 받을 수 있는 호출 수입니다. 비워 두면 충분하다고 봅니다.")).in(Topic.PERFORMANCE).orElse(null).asFirst(),
            Stated.availability(0.995, Text.of("Share of the time in which it works.", "작동하는 시간의 비율입니다.")),
            Setting.flag("offsiteCopy", false, Text.of("Own off-site copy", "자체 원격지 사본"),
                    Text.of("A copy of its data is kept somewhere else already, outside this drawing.",
                            "이 그림 밖의 다른 장소에 이미 데이터 사본을 둡니다.")).in(Topic.AVAILABILITY),
            Stated.cost(Text.of("What it costs you a month, with power, space and people; 0 to leave it out.",
                    "전기, 공간, 인력을 포함한 월 비용입니다. 빼려면 0을 적습니다.")),
            Setting.text("cidr", null, Text.of("Address range", "주소 범위"),
                    Text.of("IPv4 range of its network in CIDR form, such as 192.168.0.0/16.",
                            "192.168.0.0/16 같은 CIDR 형식의 네트워크 주소 범위입니다.")).in(Topic.NETWORK));

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public Scope scope(Settings settings) {
        return Scope.OUTSIDE;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("hardware-load-balancer", Text.of("Hardware load balancer", "하드웨어 로드 밸런서"),
                        Settings.of("kind", "load-balancer")),
                new Preset("on-premises-database", Text.of("On-premises database", "온프레미스 데이터베이스"),
                        Settings.of("kind", "database")));
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .accept(LinkKind.REQUEST, Trait.CLIENT, Trait.COMPUTE, Trait.BALANCER, Trait.EXTERNAL)
                .acceptFrom(LinkKind.REQUEST, "cloudfront", "internet-gateway", "on-premises")
                .acceptData(Trait.COMPUTE)
                .acceptDataFrom("on-premises")
                .accept(LinkKind.RESOLVE, Trait.DNS)
                .acceptFrom(LinkKind.REPLICATE, "on-premises", "rds", "ec2")
                .accept(LinkKind.NETWORK, Trait.NETWORK)
                .acceptFrom(LinkKind.NETWORK, "vpc")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS, Trait.EXTERNAL);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return switch (part.text("kind")) {
            case "load-balancer" -> Behaviour.SPREAD;
            case "database", "storage" -> Behaviour.ANSWER;
            default -> Behaviour.CALL;
        };
    }

    @Override
    public Capacity capacity(Part part) {
        Demand delay = Demand.of(part.number("latencyMs") / 1000);
        return part.value("throughputPerSecond") instanceof Double most
                ? Capacity.delay(delay, new Limit(Text.of("Throughput", "처리량"), Limit.REQUESTS, most, Flow::calls, true,
                        BY_USER))
                : Capacity.delay(delay);
    }

    @Override
    public Failure failure(Part part) {
        // Four hours are an assumption: nobody publishes how long others take.
        return Stated.outside(part, 4 * 3600, Text.of("Your own people repair it.", "직접 복구해야 합니다."));
    }

    @Override
    public Text bill() {
        return Text.of("Own cost", "자체 비용");
    }

    @Override
    public Text unstated() {
        return Text.of("Only you know what {name} costs: set its monthly cost, 0 to leave it out.",
                "{name}의 비용은 사용자만 압니다. 월 비용을 적으십시오. 빼려면 0을 적습니다.");
    }

    @Override
    public String keyFact(Part part) {
        return part.is("kind", "data-center") ? "" : part.text("kind");
    }
}
