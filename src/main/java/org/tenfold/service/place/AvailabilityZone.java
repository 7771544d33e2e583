package org.tenfold.service.place;

import java.util.List;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.service.Category;
import org.tenfold.service.Part;
import org.tenfold.service.Preset;
import org.tenfold.service.Scope;
import org.tenfold.service.ServiceInfo;
import org.tenfold.text.Text;

/** One of the separate data centre groups of a Region. */
public final class AvailabilityZone extends Place {

    private static final ServiceInfo INFO = new ServiceInfo("availability-zone", "AZ", Text.of("Availability Zone", "가용 영역"),
            Text.of("One or more data centres with their own power and network, apart from the other zones of the Region.",
                    "전력과 네트워크가 따로인 하나 이상의 데이터 센터입니다. 같은 리전의 다른 가용 영역과 떨어져 있습니다."),
            Category.GROUPS, "mdi2o-office-building", TRAITS, List.of());

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("zone", List.of(
                    Setting.of("a", "a", "a"), Setting.of("b", "b", "b"), Setting.of("c", "c", "c"),
                    Setting.of("d", "d", "d"), Setting.of("e", "e", "e"), Setting.of("f", "f", "f")),
                    Text.of("Zone", "영역"),
                    Text.of("The letter behind the Region's code.", "리전 코드 뒤에 붙는 글자입니다."))
                    .in(Topic.AVAILABILITY).asFirst());

    public AvailabilityZone() {
        super(Scope.VPC, Scope.ZONE);
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
                new Preset("zone-b", Text.of("Availability Zone b", "가용 영역 b"), Settings.of("zone", "b")),
                new Preset("zone-c", Text.of("Availability Zone c", "가용 영역 c"), Settings.of("zone", "c")));
    }

    @Override
    public String keyFact(Part part) {
        return part.text("zone");
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("subnet", "ec2", "rds");
    }
}
