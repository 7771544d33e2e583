package org.tenfold.service.network;

import java.util.List;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Failure;
import org.tenfold.service.Failure.Recovery;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.Preset;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ResourceType.Reading;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.service.ZoneUse;
import org.tenfold.text.Text;

/** A line of one's own between a data centre and AWS. No request is addressed to it, so that it has no load of its own. */
public final class DirectConnect implements Service {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::DirectConnect::Connection")
                    .set("portGbps", "Bandwidth", new Reading.Piece("^(\\d+)Gbps$")));

    private static final ServiceInfo INFO = new ServiceInfo("direct-connect", "DIRECT_CONNECT",
            Text.name("AWS Direct Connect"), Text.name("Direct Connect"),
            Text.of("A private line between a network of your own and AWS: steady and fast, ordered weeks ahead.",
                    "직접 운영하는 네트워크와 AWS를 잇는 전용선입니다. 안정적이고 빠르며 몇 주 앞서 신청합니다."),
            Category.NETWORKING, "mdi2e-ethernet-cable", Trait.setOf(Trait.NETWORK), RESOURCES);

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("portGbps", List.of(
                    Setting.of("1", "1 Gbit/s", "1 Gbit/s"),
                    Setting.of("10", "10 Gbit/s", "10 Gbit/s"),
                    Setting.of("100", "100 Gbit/s", "100 Gbit/s"),
                    Setting.of("400", "400 Gbit/s", "400 Gbit/s")),
                    Text.of("Port speed", "포트 속도"),
                    Text.of("Gigabits per second of each connection.", "연결마다의 초당 기가비트입니다.")).in(Topic.SIZE).asFirst(),
            Setting.whole("connections", 1, 1, 16, Text.of("Connections", "연결 수"),
                    Text.of("Lines between the two networks.", "두 네트워크를 잇는 회선의 수입니다.")).in(Topic.AVAILABILITY).asFirst(),
            Setting.whole("locations", 1, 1, 4, Text.of("Locations", "로케이션 수"),
                    Text.of("Buildings in which the lines meet AWS; a second one survives the loss of the first.",
                            "회선이 AWS와 만나는 건물의 수입니다. 두 곳이면 한 곳을 잃어도 이어집니다.")).in(Topic.AVAILABILITY).asFirst());

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public Scope scope(Settings settings) {
        return Scope.REGION;
    }

    @Override
    public ZoneUse zoneUse(Settings settings) {
        return ZoneUse.copies(2);
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("direct-connect-two-locations", Text.of("Direct Connect, two locations", "Direct Connect, 두 로케이션"),
                        Settings.of("connections", 2).with("locations", 2)));
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .accept(LinkKind.NETWORK, Trait.EXTERNAL)
                .acceptFrom(LinkKind.NETWORK, "vpc", "transit-gateway");
    }

    @Override
    public Failure failure(Part part) {
        boolean apart = part.whole("locations") > 1 && part.whole("connections") > 1;
        boolean doubled = apart && part.whole("connections") >= 4;
        Recovery line = apart
                ? new Recovery(60, 0, Text.of("Routing moves to the line of the other location.", "다른 로케이션의 회선으로 경로가 바뀝니다."))
                : new Recovery(4 * 3600, 0, Text.of("The line stays away until it is repaired, unless a VPN stands by.",
                        "VPN을 예비로 두지 않았다면 회선을 고칠 때까지 끊깁니다."));
        Recovery region = Failure.lostRegion(false);
        return new Failure(new Failure.Whole(doubled ? 0.9999 : apart ? 0.999 : 0.95, false),
                Text.of("AWS Direct Connect SLA: 99.99 % with two lines in each of two locations, 99.9 % with one in each, 95 % else", "AWS Direct Connect SLA: 두 로케이션에 두 회선씩이면 99.99%, 한 회선씩이면 99.9%, 그 밖에는 95%"),
                line, line, region);
    }

    @Override
    public List<Charge> charges(Part part) {
        return List.of(
                Charge.fixed(Text.of("Port hours", "포트 시간"), PriceKey.of("direct_connect", "dedicated_port_" + part.text("portGbps") + "g_hour"),
                        part.region(), part.number("connections") * PriceBook.HOURS_PER_MONTH),
                // What leaves the networks that it joins for the one at its other end; the estimate counts it link by link.
                Charge.derived(Text.of("Data out", "나가는 데이터"), PriceKey.of("direct_connect", "data_transfer_out"), part.region(),
                        "dataOutGbPerMonth", use -> use.calls().bytesOut() / 1e9));
    }

    @Override
    public List<String> usageNames() {
        return List.of("dataOutGbPerMonth");
    }

    @Override
    public String keyFact(Part part) {
        return part.text("portGbps") + " Gbit/s";
    }

    @Override
    public int count(Part part) {
        return part.whole("connections");
    }
}
