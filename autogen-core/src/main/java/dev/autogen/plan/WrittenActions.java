package dev.autogen.plan;

import java.util.List;

/**
 * What a writer made of the changes of one direction.
 *
 * @param actions for the planner to sort
 * @param obstacles what keeps the actions from being carried out; they are complete only when there is none
 */
public record WrittenActions(List<Action> actions, List<Obstacle> obstacles) {

    public WrittenActions {
        actions = List.copyOf(actions);
        obstacles = List.copyOf(obstacles);
    }
}
