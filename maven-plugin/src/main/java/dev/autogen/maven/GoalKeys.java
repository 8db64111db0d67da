package dev.autogen.maven;

import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** The names that may stand behind {@code -Dautogen.} */
final class GoalKeys {

    private static final String START = "${" + Typed.PREFIX;

    private GoalKeys() {}

    /** Of all goals: whoever runs several at once gives each its own. */
    static Set<String> of(PluginDescriptor plugin) {
        Set<String> keys = new TreeSet<>();
        for (MojoDescriptor goal : plugin.getMojos()) {
            for (PlexusConfiguration parameter : goal.getMojoConfiguration().getChildren()) {
                String expression = parameter.getValue("");
                if (expression.startsWith(START)) {
                    keys.add(expression.substring(START.length(), expression.length() - 1));
                }
            }
        }
        return keys;
    }
}
