package org.tenfold.service.place;

import java.util.List;
import org.tenfold.design.Architecture;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.service.Category;
import org.tenfold.service.Part;
import org.tenfold.service.Preset;
import org.tenfold.service.Scope;
import org.tenfold.service.ServiceInfo;
import org.tenfold.text.Text;

/** A Region: what stands in it is priced, and lives and dies, there. The seven Regions are those of the price book. */
public final class Region extends Place {

    private static final ServiceInfo INFO = new ServiceInfo("region", "REGION", Text.of("Region", "리전"),
            Text.of("A place in the world where AWS runs at least three Availability Zones. Its parts fail together at worst, and apart from other Regions.",
                    "AWS가 세 개 이상의 가용 영역을 운영하는 지역입니다. 최악의 장애도 리전 하나에 그치며 다른 리전은 영향을 받지 않습니다."),
            Category.GROUPS, "mdi2m-map-marker-radius", TRAITS, List.of());

    /** The Regions that the price book knows. */
    public static final List<Setting.Choice> CHOICES = List.of(
            Setting.of("us-east-1", "N. Virginia (us-east-1)", "버지니아 북부 (us-east-1)"),
            Setting.of("us-west-2", "Oregon (us-west-2)", "오레곤 (us-west-2)"),
            Setting.of("eu-west-1", "Ireland (eu-west-1)", "아일랜드 (eu-west-1)"),
            Setting.of("eu-central-1", "Frankfurt (eu-central-1)", "프랑크푸르트 (eu-central-1)"),
            Setting.of("ap-northeast-1", "Tokyo (ap-northeast-1)", "도쿄 (ap-northeast-1)"),
            Setting.of("ap-northeast-2", "Seoul (ap-northeast-2)", "서울 (ap-northeast-2)"),
            Setting.of("ap-southeast-1", "Singapore (ap-southeast-1)", "싱가포르 (ap-southeast-1)"));

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("region", CHOICES,
                    Text.of("Region", "리전"),
                    Text.of("Where it stands, which decides prices and distances.", "리전의 위치입니다. 요금과 거리를 정합니다."))
                    .in(Topic.NETWORK).orElse(Architecture.DEFAULT_REGION).asFirst());

    public Region() {
        super(Scope.GLOBAL, Scope.REGION);
    }

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("region-tokyo", Text.of("Tokyo Region", "도쿄 리전"), Settings.of("region", "ap-northeast-1")),
                new Preset("region-virginia", Text.of("N. Virginia Region", "버지니아 북부 리전"), Settings.of("region", "us-east-1")));
    }

    @Override
    public String keyFact(Part part) {
        return part.text("region");
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("vpc", "s3", "dynamodb", "sqs");
    }
}
