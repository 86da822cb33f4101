package fr.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTests {

    @Test
    void givesTheAttendantOneTapAndNothingElseToChange() {
        assertThat(Role.ATTENDANT.authorities())
                .containsExactlyInAnyOrder(Authority.ENTER_DESK, Authority.READ_PLACES, Authority.SAY_PLACE_STATE);
    }

    @Test
    void givesTheViewerNothingToChange() {
        assertThat(Role.VIEWER.authorities())
                .allMatch(authority ->
                        authority == Authority.ENTER_DESK || authority.name().startsWith("READ_"));
    }

    @Test
    void keepsSafetyToThePoliceAndThePlatformToItsOperator() {
        assertThat(rolesWith(Authority.HANDLE_SAFETY)).containsExactly(Role.POLICE);
        assertThat(rolesWith(Authority.READ_SAFETY)).containsExactly(Role.POLICE);
        assertThat(rolesWith(Authority.OPERATE_PLATFORM)).containsExactly(Role.PLATFORM_OPERATOR);
        assertThat(rolesWith(Authority.CHANGE_MANDATES)).containsExactly(Role.ADMINISTRATOR);
        assertThat(Role.PLATFORM_OPERATOR.grantedByTown()).isFalse();
    }

    @Test
    void leavesNoAuthorityWithoutARole() {
        Set<Authority> given = EnumSet.noneOf(Authority.class);
        Arrays.stream(Role.values()).forEach(role -> given.addAll(role.authorities()));
        assertThat(given).containsExactlyInAnyOrder(Authority.values());
    }

    private static Set<Role> rolesWith(Authority authority) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> role.authorities().contains(authority))
                .forEach(roles::add);
        return roles;
    }
}
