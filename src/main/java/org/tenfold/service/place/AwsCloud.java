package org.tenfold.service.place;

import java.util.List;
import org.tenfold.design.Setting;
import org.tenfold.service.Category;
import org.tenfold.service.Scope;
import org.tenfold.service.ServiceInfo;
import org.tenfold.text.Text;

/** All of AWS, as a frame around Regions and global services. */
public final class AwsCloud extends Place {

    private static final ServiceInfo INFO = new ServiceInfo("aws-cloud", "GLOBAL_SCOPE", Text.name("AWS Cloud"),
            Text.of("A frame around everything that runs in AWS. It has no effect of its own.",
                    "AWS에서 실행되는 모든 것을 두르는 틀입니다. 그 자체로는 영향이 없습니다."),
            Category.GROUPS, "mdi2c-cloud-outline", TRAITS, List.of());

    public AwsCloud() {
        super(Scope.OUTSIDE, Scope.GLOBAL);
    }

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public List<Setting> settings() {
        return List.of();
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("region", "route53", "cloudfront");
    }
}
